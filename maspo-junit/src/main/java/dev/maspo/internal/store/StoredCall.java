package dev.maspo.internal.store;

import java.nio.charset.StandardCharsets;

/**
 * An answered call, as it is kept.
 *
 * @param key the hash of the whole request; never empty
 * @param model the model's name
 * @param role the role that the model played
 * @param agent the agent concerned
 * @param inputTokens tokens of the request, 0 if the model did not say
 * @param outputTokens tokens of the answer, 0 if the model did not say
 * @param request the request as a person reads it
 * @param answer the answer as a person reads it
 * @param response the whole answer as JSON, from which it is made again
 */
public record StoredCall(
        String key,
        String model,
        String role,
        String agent,
        long inputTokens,
        long outputTokens,
        String request,
        String answer,
        String response) {

    // About what a row takes besides its texts.
    private static final int ROW = 400;

    /** Checks the key, and makes the texts for people such as every database takes. */
    public StoredCall {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a call needs a key");
        }
        request = storable(request);
        answer = storable(answer);
    }

    // Models send half characters now and then, and PostgreSQL takes no NUL.
    private static String storable(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** About how many bytes the call takes in a database. */
    long bytes() {
        return ROW + length(request) + length(answer) + length(response);
    }

    private static long length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
