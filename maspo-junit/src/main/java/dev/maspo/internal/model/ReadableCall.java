package dev.maspo.internal.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.Locale;
import java.util.stream.Collectors;

/** Requests and answers as people read them. */
final class ReadableCall {

    private ReadableCall() {}

    static String request(ChatRequest request) {
        return request.messages().stream()
                .map(message -> "[" + message.type().name().toLowerCase(Locale.ROOT) + "]\n" + text(message))
                .collect(Collectors.joining("\n\n"));
    }

    static String answer(AiMessage message) {
        String text = message.text() == null ? "" : message.text();
        return message.hasToolExecutionRequests() ? text + message.toolExecutionRequests() : text;
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        if (message instanceof UserMessage user && user.hasSingleText()) {
            return user.singleText();
        }
        return message instanceof AiMessage ai ? answer(ai) : message.toString();
    }
}
