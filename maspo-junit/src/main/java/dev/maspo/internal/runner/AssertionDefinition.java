package dev.maspo.internal.runner;

import dev.maspo.PipelineRun;

/**
 * A system assertion as a test class declares it.
 *
 * @param name its name in reports
 * @param agent the agent whose output it looks at; empty for the system's
 * @param minPassRate the lowest rate that lets its test pass
 * @param body the user's code
 */
public record AssertionDefinition(String name, String agent, double minPassRate, Body body) {

    /**
     * An assertion about the system.
     *
     * @param name its name in reports
     * @param minPassRate the lowest rate that lets its test pass
     * @param body the user's code
     */
    public AssertionDefinition(String name, double minPassRate, Body body) {
        this(name, "", minPassRate, body);
    }

    /** Whether it looks at what the whole system did, and so is part of its score. */
    boolean ofSystem() {
        return agent.isEmpty();
    }

    /** The user's code of one assertion. */
    @FunctionalInterface
    public interface Body {

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
