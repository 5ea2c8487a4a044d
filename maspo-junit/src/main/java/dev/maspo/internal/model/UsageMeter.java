package dev.maspo.internal.model;

import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.ModelRole;
import dev.maspo.result.Usage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts what a run uses. Safe for concurrent use. */
public final class UsageMeter {

    private final Map<ModelRole, LongAdder> calls = new EnumMap<>(ModelRole.class);
    private final LongAdder cached = new LongAdder();
    private final LongAdder inputTokens = new LongAdder();
    private final LongAdder outputTokens = new LongAdder();
    private final LongAdder savedInput = new LongAdder();
    private final LongAdder savedOutput = new LongAdder();

    /** Starts at zero. */
    public UsageMeter() {
        for (ModelRole role : ModelRole.values()) {
            calls.put(role, new LongAdder());
        }
    }

    void called(ModelRole role) {
        count(role).increment();
    }

    void answered(@Nullable TokenUsage usage) {
        if (usage != null) {
            inputTokens.add(usage.inputTokenCount() == null ? 0 : usage.inputTokenCount());
            outputTokens.add(usage.outputTokenCount() == null ? 0 : usage.outputTokenCount());
        }
    }

    /** An answer without a call; its tokens were used by the call that it comes from. */
    void reused(@Nullable TokenUsage usage) {
        cached.increment();
        if (usage != null) {
            savedInput.add(usage.inputTokenCount() == null ? 0 : usage.inputTokenCount());
            savedOutput.add(usage.outputTokenCount() == null ? 0 : usage.outputTokenCount());
        }
    }

    /**
     * What was used up to now.
     *
     * @param seconds the time the run has taken
     * @return the usage
     */
    public Usage usage(double seconds) {
        var byRole = new Usage.Calls(
                count(ModelRole.AGENT).sum(),
                count(ModelRole.JUDGE).sum(),
                count(ModelRole.OPTIMIZER).sum());
        return new Usage(
                byRole,
                cached.sum(),
                new Usage.Tokens(inputTokens.sum(), outputTokens.sum()),
                new Usage.Tokens(savedInput.sum(), savedOutput.sum()),
                seconds);
    }

    private LongAdder count(ModelRole role) {
        return Objects.requireNonNull(calls.get(role));
    }
}
