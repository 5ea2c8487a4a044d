package dev.maspo.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run used.
 *
 * @param calls calls that reached a model, by role; every attempt counts
 * @param cached answers that were reused instead of asked again
 * @param tokens tokens that the models reported
 * @param seconds time on the clock
 * @param agents the same by agent and role, sorted
 * @param money the price of the calls; null if no price is known
 */
public record Usage(
        Calls calls,
        long cached,
        Tokens tokens,
        double seconds,
        List<AgentUsage> agents,
        @Nullable Double money) {

    /** Copies the list, which results of earlier versions do not have. */
    public Usage {
        agents = agents == null ? List.of() : List.copyOf(agents);
    }

    /**
     * A usage that is not broken down.
     *
     * @param calls calls by role
     * @param cached answers that were reused
     * @param tokens tokens
     * @param seconds time on the clock
     */
    public Usage(Calls calls, long cached, Tokens tokens, double seconds) {
        this(calls, cached, tokens, seconds, List.of(), null);
    }

    /**
     * Calls by role.
     *
     * @param agent calls of the agents' models
     * @param judge calls of the judge
     * @param optimizer calls of the optimizer
     */
    public record Calls(long agent, long judge, long optimizer) {

        /**
         * All calls.
         *
         * @return the sum over the roles
         */
        public long total() {
            return agent + judge + optimizer;
        }
    }

    /**
     * Tokens, as the models report them.
     *
     * @param input tokens of the requests
     * @param output tokens of the answers
     */
    public record Tokens(long input, long output) {}
}
