package dev.maspo.internal.report;

import dev.maspo.result.AssertionVerdict;
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
 * @param least the rate that was demanded
 * @param demand where that comes from: {@code minPassRate}, {@code baseline} or {@code every case}
 * @param verdict what comes of it
 * @param calls calls that reached a model so far
 * @param worst the worst cases, which are shown
 */
public record AssertionOutcome(
        String pipeline,
        String testClass,
        String assertion,
        String headline,
        Score rate,
        double least,
        String demand,
        AssertionVerdict verdict,
        long calls,
        List<ShownCase> worst) {

    /** Copies the list. */
    public AssertionOutcome {
        worst = List.copyOf(worst);
    }
}
