package dev.maspo.internal.model;

import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.result.AgentUsage;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The counters of one agent in one role. Safe for concurrent use. */
final class Tally {

    // Whole numbers add up to the same sum in whatever order the answers come; a thousandth of a token's price is
    // enough.
    private static final double PARTS = 1e9;

    private final LongAdder calls = new LongAdder();
    private final LongAdder inputTokens = new LongAdder();
    private final LongAdder outputTokens = new LongAdder();
    private final LongAdder truncated = new LongAdder();
    private final LongAdder money = new LongAdder();
    private volatile boolean priced;

    void called() {
        calls.increment();
    }

    void truncated() {
        truncated.increment();
    }

    long truncatedAnswers() {
        return truncated.sum();
    }

    void tokens(TokenUsage usage, Prices.@Nullable Price price) {
        int input = usage.inputTokenCount() == null ? 0 : usage.inputTokenCount();
        int output = usage.outputTokenCount() == null ? 0 : usage.outputTokenCount();
        inputTokens.add(input);
        outputTokens.add(output);
        if (price != null) {
            priced = true;
            money.add(Math.round(price.of(input, output) * PARTS));
        }
    }

    AgentUsage usage(String agent, String role) {
        return new AgentUsage(
                agent, role, calls.sum(), inputTokens.sum(), outputTokens.sum(), priced ? money.sum() / PARTS : null);
    }
}
