package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which labels are answers to their cases, and which are names that a prompt must be free to use. The names of classes
 * come up again and again: a field whose values repeat (on average each is the label of two cases or more) names
 * classes, and none of its values is an answer. Of the other fields, a value is an answer if at most two cases have it
 * and it is telling: several words, or a long one, or one with a digit in it.
 */
final class Answers {

    private static final int LONG_WORD = 12;
    private static final int WITH_DIGIT = 5;
    private static final int RARE = 2;

    private final Map<List<String>, String> caseByAnswer = new HashMap<>();

    Answers(List<Case> cases) {
        Map<String, Map<List<String>, Set<String>>> fields = new TreeMap<>();
        for (Case item : cases) {
            CaseTexts.labels(item).forEach((path, texts) -> {
                var values = fields.computeIfAbsent(path, p -> new HashMap<>());
                texts.forEach(text -> values.computeIfAbsent(Words.of(text), v -> new TreeSet<>())
                        .add(item.id()));
            });
        }
        fields.values().forEach(this::learn);
    }

    private void learn(Map<List<String>, Set<String>> values) {
        int cases = values.values().stream().mapToInt(Set::size).sum();
        if (cases >= 2 * values.size()) {
            return;
        }
        values.forEach((words, ids) -> {
            if (ids.size() <= RARE && telling(words)) {
                caseByAnswer.put(words, ids.iterator().next());
            }
        });
    }

    private static boolean telling(List<String> words) {
        if (words.size() != 1) {
            return words.size() > 1;
        }
        String word = words.get(0);
        return word.length() >= LONG_WORD
                || (word.length() >= WITH_DIGIT && word.chars().anyMatch(Character::isDigit));
    }

    /** The answers that stand in a text and not in an older one, as pairs of an answer and its case. */
    List<Map.Entry<String, String>> in(Passages text, Passages older) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        caseByAnswer.forEach((answer, id) -> {
            if (text.contains(answer) && !older.contains(answer)) {
                found.add(Map.entry(String.join(" ", answer), id));
            }
        });
        found.sort(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return found;
    }
}
