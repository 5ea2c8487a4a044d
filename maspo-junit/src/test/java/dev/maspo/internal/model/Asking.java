package dev.maspo.internal.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;

/** Requests, answers and callers for tests. */
final class Asking {

    static final Caller TRIAGE = new Caller(ModelRole.AGENT, "triage", "c1", 0);
    static final Caller JUDGE = new Caller(ModelRole.JUDGE, "triage", "c1", 0);
    static final Caller OPTIMIZER = new Caller(ModelRole.OPTIMIZER, "triage", "", 0);

    private Asking() {}

    static ChatRequest request(String text) {
        return ChatRequest.builder().messages(UserMessage.from(text)).build();
    }

    static ChatResponse response(String text) {
        return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
    }
}
