package dev.maspo.internal.optimize;

import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A prompt made of edits of the original one.
 *
 * @param prompt the text
 * @param edits the numbers of the edits that it has
 * @param shown the ids of the cases whose texts it shows
 */
record Variant(String prompt, NavigableSet<Integer> edits, Set<String> shown) {

    Variant {
        edits = new TreeSet<>(edits);
        shown = Set.copyOf(shown);
    }

    /** What is different in it: 1 for an edit that the other lacks, -1 for one that it lacks itself. */
    SortedMap<Integer, Integer> against(Variant other) {
        SortedMap<Integer, Integer> difference = new TreeMap<>();
        edits.stream().filter(e -> !other.edits.contains(e)).forEach(e -> difference.put(e, 1));
        other.edits.stream().filter(e -> !edits.contains(e)).forEach(e -> difference.put(e, -1));
        return difference;
    }
}
