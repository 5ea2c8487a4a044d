package dev.maspo.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one changed prompt, or several that only hurt together, did to the system.
 *
 * @param agents the agents whose prompts these are; more than one only if they hurt together
 * @param effect the change's effect on the system, with its bounds; negative is harm
 * @param restored the system's score with the change taken back
 * @param localWinRate how often the agent's own output won under the new prompt, from 0 to 1; 0.5 is no change
 * @param lookahead the same for each direct successor's output, by agent id
 * @param headline one sentence for people
 */
public record Attribution(
        List<String> agents,
        Estimate effect,
        double restored,
        double localWinRate,
        Map<String, Double> lookahead,
        String headline) {

    /** Copies the collections and keeps their order. */
    public Attribution {
        agents = List.copyOf(agents);
        lookahead = Collections.unmodifiableMap(new LinkedHashMap<>(lookahead));
    }
}
