package dev.maspo.internal.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maspo.MaspoException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One item of the dataset.
 *
 * @param id the case's id, unique in its file
 * @param input what goes into the pipeline
 * @param expected the label, a value or an object; a missing node where there is none
 * @param tags the case's tags
 * @param split the part that the file assigns it to, if it does
 */
public record Case(String id, JsonNode input, JsonNode expected, Set<String> tags, Optional<SplitName> split) {

    /** Copies the tags and keeps their order. */
    public Case {
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    /**
     * The input as text.
     *
     * @return a text as it is, anything else as JSON
     */
    public String inputText() {
        return text(input);
    }

    /** One field of an input that is an object, as text. */
    String inputField(String field) {
        if (!input.has(field)) {
            throw new MaspoException("the input of case '" + id + "' has no field '" + field + "'.");
        }
        return text(input.get(field));
    }

    /** The input, bound to a type of the user's. */
    <T> T inputAs(Class<T> type) {
        try {
            return Values.convert(input, type);
        } catch (IllegalArgumentException e) {
            throw new MaspoException(
                    "the input of case '" + id + "' does not fit " + type.getName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * What the case fills placeholders with.
     *
     * @return {@code input}, and the fields of an input that is an object
     */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        input.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
        fields.putIfAbsent("input", inputText());
        return fields;
    }

    /**
     * A value of a case as text.
     *
     * @param node the value
     * @return a text as it is, anything else as JSON
     */
    public static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : node.toString();
    }
}
