package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells how alike lines of a prompt are, by their words, which are taken from each line once. */
final class Likeness {

    // A line that has so much of another in it was made of it.
    private static final double REWORDED = 0.5;
    // The same where both stand in one place.
    private static final double REWORDED_IN_PLACE = 0.25;
    // Two lines that differ in one word of four or more give the same instruction, or contradict each other.
    private static final double SAME = 0.75;

    private final Map<String, Set<String>> words = new HashMap<>();

    /** Whether one line may be another wording of the other. */
    boolean reworded(String one, String other, boolean inPlace) {
        return of(one, other) >= (inPlace ? REWORDED_IN_PLACE : REWORDED);
    }

    /** Whether a prompt needs no more than one of the lines. */
    boolean same(String one, String other) {
        return of(one, other) >= SAME;
    }

    private double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> mine = wordsOf(one);
        // Lines of nothing but signs are alike only if they are equal.
        return mine.isEmpty() ? 0 : Words.likeness(mine, wordsOf(other));
    }

    private Set<String> wordsOf(String line) {
        return words.computeIfAbsent(line, l -> new HashSet<>(Words.of(l)));
    }
}
