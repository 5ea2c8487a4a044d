package dev.maspo.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as it stands in recordings: the same bytes on every JVM, and readable without being able to deceive. */
final class RecordedLines {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            // JDK 17 writes some numbers otherwise than JDK 19 and later.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private RecordedLines() {}

    /** A line that is none of a recording. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static JsonNode read(String line) throws Damaged {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Damaged(e.getOriginalMessage());
        }
    }

    static <T> T read(String line, Class<T> type) throws Damaged {
        try {
            return MAPPER.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(line);
        } catch (JsonProcessingException e) {
            throw new Damaged(e.getOriginalMessage());
        }
    }

    /** With the members of all objects in the order of their names. */
    static String sorted(JsonNode node) {
        return write(MAPPER.convertValue(node, Object.class));
    }

    static String write(Object value) {
        try {
            return escaped(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    // Outside of its strings JSON is ASCII, so whatever is not stands in a string and may be escaped. What turns the
    // direction of writing, hides or breaks a line could show a reviewer another text than is there.
    private static String escaped(String json) {
        if (json.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return json;
        }
        StringBuilder safe = new StringBuilder(json.length() + 100);
        json.codePoints().forEach(c -> {
            if (harmless(c)) {
                safe.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    safe.append(String.format("\\u%04X", (int) unit));
                }
            }
        });
        return safe.toString();
    }

    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
