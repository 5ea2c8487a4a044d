package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The passages of a text: every run of a few words in a row, for finding what one text took from another.
 *
 * @param words the words of the text
 * @param runs its runs of {@link #LONG} words, joined by single spaces
 */
record Passages(List<String> words, Set<String> runs) {

    /** So many words in a row are hardly shared by chance. */
    static final int LONG = 8;

    static Passages of(String text) {
        List<String> words = Words.of(text);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + LONG <= words.size(); i++) {
            runs.add(run(words, i, LONG));
        }
        return new Passages(words, runs);
    }

    static String run(List<String> words, int from, int length) {
        return String.join(" ", words.subList(from, from + length));
    }

    /** The first word of a run. */
    static String start(String run) {
        return run.substring(0, run.indexOf(' '));
    }

    /** Whether some words stand in the text in that order, side by side. */
    boolean contains(List<String> wanted) {
        for (int i = 0; i + wanted.size() <= words.size(); i++) {
            if (words.get(i).equals(wanted.get(0))
                    && words.subList(i, i + wanted.size()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
