package dev.maspo.internal.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.internal.store.RecordedCall;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns requests and answers into what stands in a recording, and back. */
final class RecordedForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordedForm() {}

    /** A request, or nothing if its parameters cannot be described. */
    static Optional<RecordedCall> request(Caller caller, ChatRequest request) {
        JsonNode parameters = null;
        if (!request.parameters().equals(DefaultChatRequestParameters.EMPTY)) {
            Optional<String> described = CanonicalJson.of(request.parameters());
            if (described.isEmpty()) {
                return Optional.empty();
            }
            parameters = tree(described.get());
        }
        var messages = JSON.createArrayNode();
        request.messages().forEach(message -> messages.add(tree(CallKeys.message(message))));
        return Optional.of(new RecordedCall(
                caller.role().name().toLowerCase(Locale.ROOT),
                caller.agent(),
                caller.caseId(),
                caller.replicate(),
                parameters,
                messages,
                null,
                Collections.emptySortedSet()));
    }

    /** The call with its answer, or nothing if that would not come back as it is. */
    static Optional<RecordedCall> answered(RecordedCall call, ChatResponse response, String mode) {
        ObjectNode answer = JSON.createObjectNode();
        AiMessage message = response.aiMessage();
        String text = message.text();
        if (text != null && !text.isBlank() && message.equals(AiMessage.from(text))) {
            answer.put("text", text);
        } else {
            answer.set("message", tree(CanonicalJson.sorted(ChatMessageSerializer.messageToJson(message))));
        }
        if (response.modelName() != null) {
            answer.put("model", response.modelName());
        }
        if (response.finishReason() != null) {
            answer.put("finish", response.finishReason().name().toLowerCase(Locale.ROOT));
        }
        TokenUsage usage = response.tokenUsage();
        if (usage != null) {
            ObjectNode tokens = answer.putObject("tokens");
            put(tokens, "input", usage.inputTokenCount());
            put(tokens, "output", usage.outputTokenCount());
            put(tokens, "total", usage.totalTokenCount());
        }
        return answer(answer)
                .filter(back -> back.aiMessage().equals(message))
                .map(back -> new RecordedCall(
                        call.role(),
                        call.agent(),
                        call.caseId(),
                        call.replicate(),
                        call.parameters(),
                        call.messages(),
                        answer,
                        new TreeSet<>(Collections.singleton(mode))));
    }

    private static void put(ObjectNode tokens, String name, @Nullable Integer count) {
        if (count != null) {
            tokens.put(name, count);
        }
    }

    /** The answer of a recorded call, or nothing if it cannot be read. */
    static Optional<ChatResponse> answer(@Nullable JsonNode answer) {
        if (answer == null) {
            return Optional.empty();
        }
        try {
            String text = answer.path("text").textValue();
            AiMessage message = text == null
                    ? (AiMessage) ChatMessageDeserializer.messageFromJson(
                            answer.path("message").toString())
                    : AiMessage.from(text);
            String finish = answer.path("finish").textValue();
            JsonNode tokens = answer.get("tokens");
            return Optional.of(ChatResponse.builder()
                    .aiMessage(message)
                    .modelName(answer.path("model").textValue())
                    .finishReason(finish == null ? null : FinishReason.valueOf(finish.toUpperCase(Locale.ROOT)))
                    .tokenUsage(
                            tokens == null
                                    ? null
                                    : new TokenUsage(
                                            count(tokens, "input"), count(tokens, "output"), count(tokens, "total")))
                    .build());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer count(JsonNode tokens, String name) {
        return tokens.path(name).isInt() ? tokens.get(name).intValue() : null;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // It was written a moment ago.
        }
    }
}
