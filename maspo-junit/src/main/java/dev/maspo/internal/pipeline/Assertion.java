package dev.maspo.internal.pipeline;

import dev.maspo.PipelineRun;

/**
 * A system assertion.
 *
 * @param name its name in reports
 * @param minPassRate the lowest rate that lets its test pass
 * @param function the user's code
 */
public record Assertion(String name, double minPassRate, Function function) {

    /** The user's code of one assertion. */
    @FunctionalInterface
    public interface Function {

        /**
         * Looks at a run.
         *
         * @param run the run
         * @return its score, from 0 to 1; NaN for a case that is to be left out
         * @throws Throwable whatever the user's code throws: the run fails
         */
        double score(PipelineRun run) throws Throwable;
    }
}
