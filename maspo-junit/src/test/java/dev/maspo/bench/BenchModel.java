package dev.maspo.bench;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.testing.Reply;
import dev.maspo.testing.WorldModel;
import java.util.concurrent.atomic.LongAdder;

/** {@link WorldModel} with answers as long as those of a real model, at once. */
public final class BenchModel implements ChatModel {

    private static final String REASONS =
            "The first output names the cause and the remedy, the second only the cause. ".repeat(3);
    private static final String LETTER =
            "Thank you for writing to us. We have looked at the order and at the latest payment, and both are in order. "
                    .repeat(4);

    private final Reply world = (Reply) WorldModel.create();
    private final LongAdder calls = new LongAdder();

    /**
     * How many calls were answered.
     *
     * @return their number
     */
    public long calls() {
        return calls.sum();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        calls.increment();
        ChatResponse answer = world.doChat(request);
        String text = longer(answer.aiMessage().text());
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .tokenUsage(new TokenUsage(400, text.length() / 4))
                .build();
    }

    /**
     * Answers a text.
     *
     * @param request the messages of a request, one after another
     * @return the answer
     */
    public String answer(String request) {
        return longer(world.function().apply(request));
    }

    private static String longer(String answer) {
        if (answer.contains("<prompt>")) {
            return answer;
        }
        return answer.contains("<verdict>") ? REASONS + answer : answer + "\n" + LETTER;
    }
}
