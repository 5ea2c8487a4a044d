package dev.maspo.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run used of its models. A run whose answers are kept from an earlier one differs from that in these figures
 * and in nothing else.
 *
 * @param calls calls that reached a model, by role; every attempt counts
 * @param cached requests that were answered without a call
 * @param tokens tokens of all calls, as far as the models report them
 * @param saved tokens of the answers that were reused, as their calls reported them
 * @param seconds wall-clock time of the run
 * @param agents calls and tokens by agent and role, sorted
 * @param money the price of the calls, in the currency of {@code maspo.price.*}; null if no price is known
 */
public record Usage(
        Calls calls,
        long cached,
        Tokens tokens,
        Tokens saved,
        double seconds,
        List<AgentUsage> agents,
        @Nullable Double money) {

    /** Copies the list. */
    public Usage {
        agents = List.copyOf(agents);
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
