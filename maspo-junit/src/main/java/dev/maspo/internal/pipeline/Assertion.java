package dev.maspo.internal.pipeline;

import dev.maspo.PipelineRun;

/**
 * A system assertion.
 *
 * @param name its name in reports
 * @param agent the agent whose output it looks at; empty for the system's
 * @param demand what its test demands of the rate
 * @param function the user's code
 */
public record Assertion(String name, String agent, Demand demand, Function function) {

    /**
     * An assertion about the system.
     *
     * @param name its name in reports
     * @param minPassRate the lowest rate that lets its test pass
     * @param function the user's code
     */
    public Assertion(String name, double minPassRate, Function function) {
        this(name, "", minPassRate, function);
    }

    /**
     * An assertion about the system, or about an agent.
     *
     * @param name its name in reports
     * @param agent the agent whose output it looks at; empty for the system's
     * @param minPassRate the lowest rate that lets its test pass
     * @param function the user's code
     */
    public Assertion(String name, String agent, double minPassRate, Function function) {
        this(name, agent, Demand.of(minPassRate), function);
    }

    /** The user's code of one assertion. */
    @FunctionalInterface
    public interface Function {

        /**
         * Looks at a run.
         *
         * @param run the run
         * @return its score, from 0 to 1; NaN for a case that is to be left out
         * @throws Throwable an {@link AssertionError} for a case that fails, or what an assumption throws that leaves
         *     the case out; anything else is a mistake in the assertion, and ends the run
         */
        double score(PipelineRun run) throws Throwable;
    }
}
