package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which known instruction a new wording stands for, by the stems of its content words; a word counts for less
 * the more instructions hold it. Instructions that differ in a number or a negation are never the same.
 */
final class Rewordings {

    // So much of the shorter one must be shared.
    private static final double SHARED = 0.34;

    private static final int STEM = 5;

    private static final Set<String> EMPTY = Set.of(
            "about",
            "after",
            "again",
            "also",
            "always",
            "because",
            "been",
            "before",
            "both",
            "case",
            "done",
            "each",
            "ensure",
            "every",
            "exactly",
            "from",
            "have",
            "into",
            "just",
            "make",
            "more",
            "most",
            "must",
            "need",
            "only",
            "other",
            "please",
            "remember",
            "should",
            "some",
            "sure",
            "than",
            "that",
            "their",
            "them",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "very",
            "what",
            "when",
            "where",
            "which",
            "will",
            "with",
            "would",
            "your");
    private static final Set<String> NEGATIONS = Set.of(
            "no", "not", "never", "none", "nor", "neither", "avoid", "don", "doesn", "nicht", "kein", "keine", "keinen",
            "nie", "niemals", "nunca", "jamás", "sin", "ne", "pas", "jamais", "不", "没", "勿");
    private static final Set<String> NUMBERS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "once", "twice", "single");

    private record Pair(int wording, int known, double share) {}

    private final Map<String, Set<String>> stems = new HashMap<>();
    private final Map<String, Set<String>> marks = new HashMap<>();

    /**
     * Matches wordings, each with one known instruction at most, the likest first.
     *
     * @param wordings new wordings
     * @param known instructions that they may stand for
     * @param all what words are counted in
     * @return the known instruction of each wording that has one
     */
    Map<String, String> match(Collection<String> wordings, Collection<String> known, Collection<String> all) {
        List<String> mine = List.copyOf(new LinkedHashSet<>(wordings));
        List<String> theirs = List.copyOf(new LinkedHashSet<>(known));
        Map<String, Integer> holders = new HashMap<>();
        all.forEach(text -> stems(text).forEach(stem -> holders.merge(stem, 1, Integer::sum)));
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                double share = share(mine.get(i), theirs.get(j), holders, all.size());
                if (share >= SHARED) {
                    pairs.add(new Pair(i, j, share));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.share())
                .thenComparingInt(Pair::known)
                .thenComparingInt(Pair::wording));
        Map<String, String> matched = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(mine.get(pair.wording())) && taken.add(pair.known())) {
                matched.put(mine.get(pair.wording()), theirs.get(pair.known()));
            }
        }
        return matched;
    }

    private double share(String one, String other, Map<String, Integer> holders, int texts) {
        if (!marks(one).equals(marks(other))) {
            return 0;
        }
        Set<String> shared = new HashSet<>(stems(one));
        shared.retainAll(stems(other));
        double least = Math.min(weight(stems(one), holders, texts), weight(stems(other), holders, texts));
        return least == 0 ? 0 : weight(shared, holders, texts) / least;
    }

    private static double weight(Set<String> some, Map<String, Integer> holders, int texts) {
        // In a fixed order, as sums of doubles depend on it.
        return some.stream()
                .sorted()
                .mapToDouble(stem -> Math.log1p((double) texts / holders.getOrDefault(stem, 1)))
                .sum();
    }

    private Set<String> stems(String text) {
        return stems.computeIfAbsent(text, t -> {
            Set<String> found = new LinkedHashSet<>();
            for (String word : Words.content(t)) {
                if (!EMPTY.contains(word)) {
                    found.add(stem(word));
                }
            }
            return found;
        });
    }

    private static String stem(String word) {
        if (word.length() > STEM) {
            return word.substring(0, word.offsetByCodePoints(0, Math.min(STEM, word.codePointCount(0, word.length()))));
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    // What changes the meaning though it is a small word: numbers, and whether anything is negated.
    private Set<String> marks(String text) {
        return marks.computeIfAbsent(text, t -> {
            Set<String> found = new HashSet<>();
            for (String word : Words.of(t)) {
                if (NEGATIONS.contains(word)) {
                    found.add("not");
                } else if (NUMBERS.contains(word) || Character.isDigit(word.codePointAt(0))) {
                    found.add(word);
                }
            }
            return found;
        });
    }
}
