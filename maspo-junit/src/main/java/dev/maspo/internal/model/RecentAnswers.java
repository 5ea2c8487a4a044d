package dev.maspo.internal.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers in memory, within bounds: what was not asked for the longest time goes first. Safe for concurrent use. */
final class RecentAnswers {

    // About what an answer takes besides its text.
    private static final int OVERHEAD = 600;

    private final long maxBytes;
    private final Map<String, ChatResponse> answers = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    RecentAnswers(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    synchronized @Nullable ChatResponse get(String hash) {
        return answers.get(hash);
    }

    synchronized void put(String hash, ChatResponse answer) {
        ChatResponse before = answers.put(hash, answer);
        bytes += bytes(answer) - (before == null ? 0 : bytes(before));
        Iterator<ChatResponse> oldest = answers.values().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            bytes -= bytes(oldest.next());
            oldest.remove();
        }
    }

    private static long bytes(ChatResponse answer) {
        return OVERHEAD + 2L * ReadableCall.answer(answer.aiMessage()).length();
    }
}
