package dev.maspo.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one changed prompt, or several that only hurt together, did to the system.
 *
 * @param agents the agents whose prompts these are; more than one only if they hurt together
 * @param effect the change's effect on the system, with its bounds; negative is harm
 * @param restored the system's score with the change taken back
 * @param localWinRate how often the agent's own output won under the new prompt, from 0 to 1; 0.5 is no change. Null if
 *     there is no judge to say so
 * @param lookahead the same for the output of each agent that reads it, by agent id; empty if there is no judge or no
 *     such agent
 * @param headline one sentence for people
 */
public record Attribution(
        List<String> agents,
        Estimate effect,
        double restored,
        @Nullable Double localWinRate,
        Map<String, Double> lookahead,
        String headline) {

    /** Copies the collections and keeps their order. */
    public Attribution {
        agents = List.copyOf(agents);
        lookahead = Collections.unmodifiableMap(new LinkedHashMap<>(lookahead));
    }
}
