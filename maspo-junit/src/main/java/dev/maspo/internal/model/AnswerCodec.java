package dev.maspo.internal.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a model's answer into JSON and back. */
final class AnswerCodec {

    // ASCII, as half characters would not come back from a database.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private AnswerCodec() {}

    /** The answer as JSON, or nothing if it would not come back as it is. */
    static Optional<String> write(ChatResponse response) {
        try {
            ObjectNode json = JSON.createObjectNode();
            AiMessage message = response.aiMessage();
            boolean plain = isPlain(message);
            if (plain) {
                json.put("text", message.text());
            } else {
                json.set("message", JSON.readTree(ChatMessageSerializer.messageToJson(message)));
            }
            json.put("id", response.id());
            json.put("model", response.modelName());
            FinishReason finish = response.finishReason();
            json.put("finish", finish == null ? null : finish.name());
            TokenUsage usage = response.tokenUsage();
            if (usage != null) {
                json.put("input", usage.inputTokenCount());
                json.put("output", usage.outputTokenCount());
                json.put("total", usage.totalTokenCount());
            }
            String text = JSON.writeValueAsString(json);
            boolean same = plain
                    || read(text)
                            .filter(back -> back.aiMessage().equals(message))
                            .isPresent();
            return same ? Optional.of(text) : Optional.empty();
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The answer of a JSON text, or nothing if it cannot be read. */
    static Optional<ChatResponse> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            String plain = string(json, "text");
            ChatMessage message = plain == null
                    ? ChatMessageDeserializer.messageFromJson(
                            json.path("message").toString())
                    : AiMessage.from(plain);
            String finish = string(json, "finish");
            return Optional.of(ChatResponse.builder()
                    .aiMessage((AiMessage) message)
                    .id(string(json, "id"))
                    .modelName(string(json, "model"))
                    .finishReason(finish == null ? null : FinishReason.valueOf(finish))
                    .tokenUsage(usage(json))
                    .build());
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.empty();
        }
    }

    // Nearly all answers; LangChain4j's own form takes ten times as long to write and to read.
    private static boolean isPlain(AiMessage message) {
        return message.text() != null && message.equals(AiMessage.from(message.text()));
    }

    private static @Nullable TokenUsage usage(JsonNode json) {
        return json.has("total")
                ? new TokenUsage(number(json, "input"), number(json, "output"), number(json, "total"))
                : null;
    }

    private static @Nullable Integer number(JsonNode json, String name) {
        return json.path(name).isInt() ? json.path(name).intValue() : null;
    }

    private static @Nullable String string(JsonNode json, String name) {
        return json.path(name).textValue();
    }
}
