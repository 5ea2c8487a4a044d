package dev.maspo.internal.gate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the judge says of a change, agent by agent; 0.5 is no change.
 *
 * @param local the agent's own output; null if there is no judge
 * @param lookahead the output of each agent that reads it, by agent id
 */
record WinRates(@Nullable Double local, Map<String, Double> lookahead) {

    static final WinRates UNKNOWN = new WinRates(null, Map.of());

    /** The agent that suffers most, if one suffers. */
    @Nullable
    String victim() {
        return lookahead.entrySet().stream()
                .filter(e -> e.getValue() < 0.5)
                .min(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
