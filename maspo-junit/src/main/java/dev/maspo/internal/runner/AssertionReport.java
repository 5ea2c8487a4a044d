package dev.maspo.internal.runner;

import org.jspecify.annotations.Nullable;

/**
 * What a system assertion came to over all its cases.
 *
 * @param assertion its name
 * @param cases how many cases it scored; 0 if it left all of them out
 * @param rate the pass rate, or the mean score
 * @param low the lower bound of the rate
 * @param high the upper bound of the rate
 * @param minPassRate the rate that was asked for
 * @param passed whether the rate is at least that
 * @param text the whole report, for people
 * @param cause what went wrong in the first failed case; null if nothing threw
 */
public record AssertionReport(
        String assertion,
        int cases,
        double rate,
        double low,
        double high,
        double minPassRate,
        boolean passed,
        String text,
        @Nullable Throwable cause) {

    /**
     * The first line of the report.
     *
     * @return the rate with its interval
     */
    public String headline() {
        return text.lines().findFirst().orElse("");
    }
}
