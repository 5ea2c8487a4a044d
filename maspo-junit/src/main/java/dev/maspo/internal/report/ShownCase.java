package dev.maspo.internal.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A case that a test shows.
 *
 * @param id the case's id
 * @param input its input
 * @param outputs what each agent wrote, by agent id in topological order
 * @param score the case's score, from 0 to 1
 * @param failure what the assertion or an agent said; empty if nothing
 */
public record ShownCase(String id, String input, Map<String, String> outputs, double score, String failure) {

    /** Copies the map and keeps its order. */
    public ShownCase {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
