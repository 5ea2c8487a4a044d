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
 * @param least the rate that was demanded
 * @param demand where that comes from, in a few words
 * @param outcome what comes of it
 * @param text the whole report, for people
 * @param cause what went wrong in the first failed case; null if nothing threw
 */
public record AssertionReport(
        String assertion,
        int cases,
        double rate,
        double low,
        double high,
        double least,
        String demand,
        Outcome outcome,
        String text,
        @Nullable Throwable cause) {

    /** What comes of an assertion. */
    public enum Outcome {
        /** The test succeeds. */
        PASS,
        /** The test is left undecided, which is not green. */
        UNDECIDED,
        /** The test fails: the rate is too low, or has to be proved not to be. */
        FAIL
    }

    /**
     * The first line of the report.
     *
     * @return the rate with its interval
     */
    public String headline() {
        return text.lines().findFirst().orElse("");
    }
}
