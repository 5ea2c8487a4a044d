package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Chooses examples that are as different from each other as can be: first the one that is most like all others, then
 * always the one whose nearest chosen neighbour is farthest away (greedy max-min). The distance is Jaccard's, over the
 * words of inputs and of outputs, half each.
 */
final class Demonstrations {

    private static final int MOST = 4;
    private static final int LONGEST = 1_200;
    // Comparing each with each; more would be no better chosen.
    private static final int COMPARED = 200;

    private record Tokens(Set<String> input, Set<String> output) {

        static Tokens of(Example example) {
            return new Tokens(new HashSet<>(Words.of(example.input())), new HashSet<>(Words.of(example.output())));
        }

        double distance(Tokens other) {
            return (1 - Words.likeness(input, other.input) + (1 - Words.likeness(output, other.output))) / 2;
        }
    }

    private Demonstrations() {}

    /**
     * Chooses.
     *
     * @param examples successful traces, in any order
     * @param room how many characters the chosen ones may have together
     * @return at most four, the most typical first; always the same for the same examples
     */
    static List<Example> choose(List<Example> examples, int room) {
        Map<Example, Tokens> open = new LinkedHashMap<>();
        examples.stream()
                .filter(Demonstrations::fit)
                .sorted(Comparator.comparing(Example::caseId))
                .limit(COMPARED)
                .forEach(example -> open.put(example, Tokens.of(example)));
        List<Example> chosen = new ArrayList<>();
        Map<Example, Tokens> taken = new LinkedHashMap<>();
        int left = room;
        while (chosen.size() < MOST && !open.isEmpty()) {
            Example next = taken.isEmpty() ? typical(open) : farthest(open, taken);
            Tokens tokens = Objects.requireNonNull(open.remove(next));
            // The same once more teaches nothing; one that does not fit may be followed by a shorter one that does.
            boolean isNew = taken.values().stream().allMatch(t -> t.distance(tokens) > 0);
            if (isNew && length(next) <= left) {
                chosen.add(next);
                taken.put(next, tokens);
                left -= length(next);
            }
        }
        return chosen;
    }

    /** Whole, or not at all: an output that is cut would teach the agent to stop there. */
    private static boolean fit(Example example) {
        String text = example.input() + "\n" + example.output();
        return length(example) <= LONGEST
                && !example.output().isBlank()
                && WireForms.tag(text).isEmpty()
                && WireForms.newInvisible("", text).isEmpty()
                && !DemonstrationBlock.clashes(text);
    }

    private static int length(Example example) {
        return example.input().length() + example.output().length();
    }

    private static Example typical(Map<Example, Tokens> open) {
        return open.keySet().stream()
                .min(Comparator.comparingDouble((Example e) -> open.values().stream()
                        .mapToDouble(t -> t.distance(Objects.requireNonNull(open.get(e))))
                        .sum()))
                .orElseThrow();
    }

    private static Example farthest(Map<Example, Tokens> open, Map<Example, Tokens> taken) {
        return open.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> taken.values().stream()
                        .mapToDouble(t -> t.distance(entry.getValue()))
                        .min()
                        .orElse(0)))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
