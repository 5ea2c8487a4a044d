package dev.maspo.internal.pipeline;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way to the model of an agent that is to repair its answer: every request that holds its prompt goes on with the
 * answer and what is wrong with it. So the agent's own code reads the repaired answer like any other, whatever it does
 * with it.
 */
final class RepairGateway implements ModelGateway {

    private final ModelGateway inner;
    private final Answer broken;

    RepairGateway(ModelGateway inner, Answer broken) {
        this.inner = inner;
        this.broken = broken;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        return inner.chat(caller, broken.call().reads(request) ? continued(request) : request);
    }

    private ChatRequest continued(ChatRequest request) {
        List<ChatMessage> messages = new ArrayList<>(request.messages());
        messages.add(AiMessage.from(broken.text().isBlank() ? "(nothing)" : broken.text()));
        String wrong = broken.checks().breaches().stream()
                .map(breach -> "- " + breach.text() + "\n")
                .collect(Collectors.joining());
        messages.add(UserMessage.from("This answer cannot be used. What it has to be, and what is wrong with it:\n"
                + wrong + "Give the whole answer again with that mended, and nothing else."));
        return request.toBuilder().messages(messages).build();
    }
}
