package dev.maspo.testing;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model that always answers the same and writes down what it was asked, as {@code kind:text} of each message.
 *
 * @param answer what it answers
 * @param log where it writes
 */
public record Recorder(String answer, Collection<String> log) implements ChatModel {

    @Override
    public ChatResponse doChat(ChatRequest request) {
        log.add(render(request.messages()));
        return ChatResponse.builder().aiMessage(AiMessage.from(answer)).build();
    }

    private static String render(List<ChatMessage> messages) {
        return messages.stream()
                .map(message -> message instanceof SystemMessage system
                        ? "system:" + system.text()
                        : "user:" + ((UserMessage) message).singleText())
                .collect(Collectors.joining("\n"));
    }
}
