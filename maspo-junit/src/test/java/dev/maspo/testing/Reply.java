package dev.maspo.testing;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A model that is a function from the text of a request to an answer. */
public record Reply(UnaryOperator<String> function) implements ChatModel {

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String text = request.messages().stream().map(Reply::text).collect(Collectors.joining("\n"));
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(function.apply(text)))
                .build();
    }

    private static String text(ChatMessage message) {
        if (message instanceof AiMessage ai) {
            return ai.text();
        }
        return message instanceof SystemMessage system ? system.text() : ((UserMessage) message).singleText();
    }
}
