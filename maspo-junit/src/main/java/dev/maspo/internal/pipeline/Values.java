package dev.maspo.internal.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Agents' outputs as text, for prompts, judges and traces. */
final class Values {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private Values() {}

    /** A text as it is, anything else as JSON; what Jackson cannot write is written by its {@code toString}. */
    static String text(Object value) {
        if (value instanceof CharSequence || value instanceof Enum<?>) {
            return value.toString();
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            return value.toString();
        }
    }

    static <T> T convert(JsonNode node, Class<T> type) throws IllegalArgumentException {
        return JSON.convertValue(node, type);
    }
}
