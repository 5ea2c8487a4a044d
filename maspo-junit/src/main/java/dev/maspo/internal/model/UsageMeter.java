package dev.maspo.internal.model;

import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.ModelRole;
import dev.maspo.result.AgentUsage;
import dev.maspo.result.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Counts what a run uses, by agent and role. Safe for concurrent use. */
public final class UsageMeter {

    private record Key(String agent, ModelRole role) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byAgent = agent.compareTo(other.agent);
            return byAgent != 0 ? byAgent : role.compareTo(other.role);
        }
    }

    private final Map<Key, Tally> tallies = new ConcurrentSkipListMap<>();
    private final LongAdder cached = new LongAdder();
    private final LongAdder savedInput = new LongAdder();
    private final LongAdder savedOutput = new LongAdder();
    private final LongAdder repeated = new LongAdder();

    /** Starts at zero. */
    public UsageMeter() {}

    void called(Caller caller) {
        tally(caller).called();
    }

    void answered(Caller caller, @Nullable TokenUsage usage, Prices.@Nullable Price price) {
        if (usage != null) {
            tally(caller).tokens(usage, price);
        }
    }

    void truncated(Caller caller) {
        tally(caller).truncated();
    }

    /** An answer without a call; its tokens were used by the call that it comes from. */
    void reused(@Nullable TokenUsage usage) {
        cached.increment();
        if (usage != null) {
            savedInput.add(usage.inputTokenCount() == null ? 0 : usage.inputTokenCount());
            savedOutput.add(usage.outputTokenCount() == null ? 0 : usage.outputTokenCount());
        }
    }

    void repeated() {
        repeated.increment();
    }

    private Tally tally(Caller caller) {
        return tallies.computeIfAbsent(new Key(caller.agent(), caller.role()), key -> new Tally());
    }

    /**
     * What was used up to now.
     *
     * @param seconds the time the run has taken
     * @return the usage
     */
    public Usage usage(double seconds) {
        List<AgentUsage> agents = new ArrayList<>();
        tallies.forEach((key, tally) -> agents.add(tally.usage(key.agent(), name(key.role()))));
        var byRole = new Usage.Calls(
                calls(agents, ModelRole.AGENT), calls(agents, ModelRole.JUDGE), calls(agents, ModelRole.OPTIMIZER));
        var tokens = new Usage.Tokens(sum(agents, AgentUsage::inputTokens), sum(agents, AgentUsage::outputTokens));
        Double money = null;
        for (AgentUsage agent : agents) {
            Double part = agent.money();
            money = part == null ? money : Double.valueOf(part + (money == null ? 0 : money));
        }
        var saved = new Usage.Tokens(savedInput.sum(), savedOutput.sum());
        return new Usage(byRole, cached.sum(), tokens, saved, seconds, agents, money);
    }

    /**
     * What one call of a role uses on average.
     *
     * @param role the role
     * @return the average over the calls up to now; nothing but the call itself if there are none
     */
    public Spend average(ModelRole role) {
        Spend sum = Spend.NOTHING;
        for (AgentUsage usage : usage(0).agents()) {
            if (usage.role().equals(name(role))) {
                Double money = usage.money();
                sum = sum.plus(
                        new Spend(usage.calls(), usage.inputTokens(), usage.outputTokens(), money == null ? 0 : money));
            }
        }
        return sum.calls() == 0 ? new Spend(1, 0, 0, 0) : sum.times(1 / sum.calls());
    }

    /**
     * What the user should know of the calls: answers that were cut off, and calls that had to be repeated.
     *
     * @return one sentence each
     */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        tallies.forEach((key, tally) -> {
            long count = tally.truncatedAnswers();
            if (count > 0) {
                warnings.add(
                        count + (count == 1 ? " answer" : " answers") + " of the " + name(key.role())
                                + " model for agent '" + key.agent()
                                + "' ended at the limit on output tokens (finish reason LENGTH) and may be cut off. Raise the model's limit.");
            }
        });
        if (repeated.sum() > 0) {
            warnings.add(repeated.sum() + " calls were repeated after a failure; each attempt is counted.");
        }
        return warnings;
    }

    private static String name(ModelRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static long calls(List<AgentUsage> agents, ModelRole role) {
        return sum(agents, usage -> usage.role().equals(name(role)) ? usage.calls() : 0);
    }

    private static long sum(List<AgentUsage> agents, ToLongFunction<AgentUsage> part) {
        return agents.stream().mapToLong(part).sum();
    }
}
