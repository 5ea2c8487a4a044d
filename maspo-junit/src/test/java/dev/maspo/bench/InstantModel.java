package dev.maspo.bench;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/**
 * A model that always gives the same answer, at once.
 *
 * @param answer the answer
 */
public record InstantModel(ChatResponse answer) implements ChatModel {

    @Override
    public ChatResponse chat(ChatRequest request) {
        return answer;
    }
}
