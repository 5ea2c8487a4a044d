package dev.maspo.result;

import org.jspecify.annotations.Nullable;

/**
 * What was used for one agent in one role.
 *
 * @param agent the agent that called, was judged, or got proposals
 * @param role {@code agent}, {@code judge} or {@code optimizer}
 * @param calls calls that reached a model; every attempt counts
 * @param inputTokens tokens of the requests, as the models report them
 * @param outputTokens tokens of the answers
 * @param money their price, in the currency of {@code maspo.price.*}; null if no price is known
 */
public record AgentUsage(
        String agent,
        String role,
        long calls,
        long inputTokens,
        long outputTokens,
        @Nullable Double money) {}
