package dev.maspo.internal.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import java.util.Optional;

/**
 * Writes any object as JSON such that equal objects give the same text in every JVM, and others never do: by its
 * fields, all of them, sorted by name.
 */
final class CanonicalJson {

    private static final JsonMapper FIELDS = JsonMapper.builder()
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            // A field that a new version of LangChain4j adds must not make all kept answers strange.
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            // Half characters have no bytes of their own in UTF-8, but they have an escape.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            // A string schema and a number schema have the same fields.
            .addMixIn(JsonSchemaElement.class, WithClass.class)
            .build();

    private CanonicalJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    private interface WithClass {}

    /** The object as ASCII, or nothing if it holds something that has no fields to read. */
    static Optional<String> of(Object value) {
        try {
            return Optional.of(FIELDS.writeValueAsString(value));
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A JSON text with the members of its objects in order. */
    static String sorted(String json) {
        try {
            // As maps, whose entries are sorted; a tree keeps the order in which it was read.
            Object tree = FIELDS.convertValue(FIELDS.readTree(json), Object.class);
            return FIELDS.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JSON text as a tree. */
    static JsonNode tree(String json) {
        try {
            return FIELDS.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // It was written a moment ago.
        }
    }

    /** A text as a JSON string. */
    static String quoted(String text) {
        return of(text).orElseThrow();
    }
}
