package dev.maspo.internal.judge;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.maspo.internal.pipeline.Agent;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How long the judge's questions get, for estimates. */
public final class QuestionLength {

    private static final String NONCE = "0123456789abcdef";

    private QuestionLength() {}

    /**
     * The length of a question about one agent's outputs.
     *
     * @param agent the agent
     * @param shown bytes of the case's input and of what the agent was handed
     * @param output bytes of each output
     * @return bytes
     */
    public static double of(Agent agent, double shown, double output) {
        long words = JudgePrompt.request(agent, "", Map.of(), "", "", NONCE).messages().stream()
                .map(message ->
                        message instanceof SystemMessage system ? system.text() : ((UserMessage) message).singleText())
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return words + shown + 2 * output;
    }
}
