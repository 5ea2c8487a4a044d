package dev.maspo.internal.optimize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maspo.internal.pipeline.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The texts of cases, value by value. */
final class CaseTexts {

    private CaseTexts() {}

    /** The values of a case's input, each as text. */
    static List<String> inputs(Case item) {
        List<String> texts = new ArrayList<>();
        walk("", item.input(), (path, text) -> texts.add(text));
        return texts;
    }

    /** The values of a case's label by their path in it; the values of a list share one path. */
    static Map<String, List<String>> labels(Case item) {
        Map<String, List<String>> texts = new TreeMap<>();
        walk(
                "",
                item.expected(),
                (path, text) ->
                        texts.computeIfAbsent(path, p -> new ArrayList<>()).add(text));
        return texts;
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, String> leaf) {
        if (node.isObject()) {
            node.properties().forEach(field -> walk(path + "/" + field.getKey(), field.getValue(), leaf));
        } else if (node.isArray()) {
            node.forEach(element -> walk(path + "/*", element, leaf));
        } else if (!node.isMissingNode() && !node.isNull() && !node.asText().isBlank()) {
            leaf.accept(path, node.asText());
        }
    }
}
