package dev.maspo.internal.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one agent asked its model, and what was known of the answers. Safe for concurrent use. */
public final class AskedBefore {

    private final Map<String, Long> byCase = new HashMap<>();
    private final Map<String, Boolean> cases = new HashMap<>();
    private long bytes;
    private long counted;
    private long countedBytes;
    private long inputTokens;
    private long outputTokens;

    AskedBefore() {}

    synchronized void add(String caseId, long length, Optional<ChatResponse> answer) {
        byCase.merge(caseId, 1L, Long::sum);
        cases.merge(caseId, answer.isPresent(), Boolean::logicalAnd);
        bytes += length;
        TokenUsage usage = answer.map(ChatResponse::tokenUsage).orElse(null);
        if (usage != null && usage.inputTokenCount() != null && usage.outputTokenCount() != null) {
            counted++;
            countedBytes += length;
            inputTokens += usage.inputTokenCount();
            outputTokens += usage.outputTokenCount();
        }
    }

    /**
     * Cases for which every request was answered.
     *
     * @return their number
     */
    public synchronized long knownCases() {
        return cases.values().stream().filter(known -> known).count();
    }

    /**
     * Cases for which something was asked.
     *
     * @return their number
     */
    public synchronized long askedCases() {
        return cases.size();
    }

    /**
     * The most requests for one case.
     *
     * @return their number; 0 if nothing was asked
     */
    public synchronized long mostPerCase() {
        return byCase.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /**
     * The length of a request.
     *
     * @return bytes on average; 0 if nothing was asked
     */
    public synchronized double meanBytes() {
        long requests = byCase.values().stream().mapToLong(Long::longValue).sum();
        return requests == 0 ? 0 : (double) bytes / requests;
    }

    /**
     * How many tokens a byte of a request is.
     *
     * @return the average over the known answers; 0 if none tells
     */
    public synchronized double tokensPerByte() {
        return countedBytes == 0 ? 0 : (double) inputTokens / countedBytes;
    }

    /**
     * The length of an answer.
     *
     * @return tokens on average over the known answers; 0 if none tells
     */
    public synchronized double meanAnswer() {
        return counted == 0 ? 0 : (double) outputTokens / counted;
    }
}
