package dev.maspo.bench;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;

/** A model whose answers are kept between runs, as it has a name; each is another one, of 1,000 characters, at once. */
final class NamedModel implements ChatModel {

    private static final int LENGTH = 1000;

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return ChatRequestParameters.builder().modelName("bench-1").build();
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        String number = Integer.toHexString(request.messages().hashCode());
        StringBuilder text = new StringBuilder("answer ").append(number);
        while (text.length() < LENGTH) {
            text.append(" and what follows from ").append(number);
        }
        text.setLength(LENGTH);
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text.toString()))
                .tokenUsage(new TokenUsage(400, LENGTH / 4))
                .build();
    }
}
