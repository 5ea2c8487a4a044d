package dev.maspo.internal.report;

import dev.maspo.result.Score;
import java.util.List;

/**
 * What a system assertion came to, for reports.
 *
 * @param pipeline the pipeline
 * @param testClass the class it is declared in
 * @param assertion the assertion's name
 * @param headline the outcome in one line
 * @param rate the rate over the cases, with its interval
 * @param minPassRate the rate that was asked for
 * @param passed whether the rate is at least that
 * @param calls calls that reached a model so far
 * @param worst the worst cases, which are shown
 */
public record AssertionOutcome(
        String pipeline,
        String testClass,
        String assertion,
        String headline,
        Score rate,
        double minPassRate,
        boolean passed,
        long calls,
        List<ShownCase> worst) {

    /** Copies the list. */
    public AssertionOutcome {
        worst = List.copyOf(worst);
    }
}
