package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a case. They are taken from its texts once, as every proposal is compared with all cases.
 *
 * @param id the case's id
 * @param texts the words of each value of the input and of the label
 * @param numbers words of the input with many digits in them, each once
 */
record CaseWords(String id, List<List<String>> texts, List<String> numbers) {

    private static final int DIGITS = 4;

    /** The words of some cases, equal words kept once for all of them. */
    static List<CaseWords> of(List<Case> cases) {
        Map<String, String> known = new HashMap<>();
        return cases.stream().map(item -> of(item, known)).toList();
    }

    private static CaseWords of(Case item, Map<String, String> known) {
        List<List<String>> inputs = words(CaseTexts.inputs(item), known);
        List<List<String>> texts = new ArrayList<>(inputs);
        CaseTexts.labels(item).values().forEach(values -> texts.addAll(words(values, known)));
        List<String> numbers = inputs.stream()
                .flatMap(List::stream)
                .filter(CaseWords::isNumber)
                .distinct()
                .toList();
        return new CaseWords(item.id(), List.copyOf(texts), numbers);
    }

    private static List<List<String>> words(List<String> texts, Map<String, String> known) {
        return texts.stream()
                .map(text -> Words.of(text).stream()
                        .map(word -> known.computeIfAbsent(word, w -> w))
                        .toList())
                .toList();
    }

    private static boolean isNumber(String word) {
        return word.length() > DIGITS && word.chars().filter(Character::isDigit).count() >= DIGITS;
    }
}
