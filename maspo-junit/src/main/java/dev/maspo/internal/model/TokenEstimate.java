package dev.maspo.internal.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.output.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Guesses tokens before they are known, on the safe side: no token is shorter than a byte, and what a model has
 * answered at most says how long an answer may get. Learns from every answer. Safe for concurrent use.
 */
final class TokenEstimate {

    private static final int PER_MESSAGE = 16;
    private static final long FIRST_ANSWER = 1024;
    private static final double MARGIN = 1.5;
    private static final int PER_MILLE = 1000;

    // Tokens per thousand bytes, as dense as was ever seen; 0 until an answer tells.
    private final AtomicLong density = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();

    /** An upper guess for a request. */
    long input(ChatRequest request) {
        long bytes = bytes(request);
        long seen = density.get();
        long perMille = seen == 0 ? PER_MILLE : Math.min(PER_MILLE, (long) (seen * MARGIN));
        return bytes * perMille / PER_MILLE
                + (long) PER_MESSAGE * request.messages().size();
    }

    /** An upper guess for its answer. */
    long output(ChatRequest request) {
        Integer limit = request.parameters().maxOutputTokens();
        if (limit != null) {
            return limit;
        }
        long seen = longest.get();
        return seen == 0 ? FIRST_ANSWER : (long) Math.ceil(seen * MARGIN);
    }

    /** Learns from an answer. */
    void learn(ChatRequest request, @Nullable TokenUsage usage) {
        if (usage == null) {
            return;
        }
        if (usage.inputTokenCount() != null && usage.inputTokenCount() > 0) {
            long bytes = Math.max(1, bytes(request));
            density.accumulateAndGet((long) PER_MILLE * usage.inputTokenCount() / bytes + 1, Math::max);
        }
        if (usage.outputTokenCount() != null) {
            longest.accumulateAndGet(usage.outputTokenCount(), Math::max);
        }
    }

    /** The length of the texts of a request. */
    static long bytes(ChatRequest request) {
        long bytes = 0;
        for (ChatMessage message : request.messages()) {
            bytes += text(message).getBytes(StandardCharsets.UTF_8).length;
        }
        if (request.toolSpecifications() != null
                && !request.toolSpecifications().isEmpty()) {
            bytes += request.toolSpecifications().toString().length();
        }
        return bytes;
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        if (message instanceof UserMessage user && user.hasSingleText()) {
            return user.singleText();
        }
        if (message instanceof AiMessage ai && ai.text() != null && !ai.hasToolExecutionRequests()) {
            return ai.text();
        }
        return message.toString();
    }
}
