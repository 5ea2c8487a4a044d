package dev.maspo.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids of the cases that a candidate won, or lost, against the incumbent.
 *
 * @param local by the agent's own output
 * @param lookahead by each direct successor's output, by agent id; successors without such a case are left out
 * @param global by the pipeline's output
 */
public record CaseIds(List<String> local, Map<String, List<String>> lookahead, List<String> global) {

    /** No case. */
    public static final CaseIds NONE = new CaseIds(List.of(), Map.of(), List.of());

    /** Copies the collections and keeps their order. */
    public CaseIds {
        local = List.copyOf(local);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        lookahead.forEach((agent, ids) -> copy.put(agent, List.copyOf(ids)));
        lookahead = Collections.unmodifiableMap(copy);
        global = List.copyOf(global);
    }
}
