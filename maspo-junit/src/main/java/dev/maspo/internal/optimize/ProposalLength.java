package dev.maspo.internal.optimize;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long the requests for better prompts get, for estimates. */
public final class ProposalLength {

    private ProposalLength() {}

    /**
     * The length of a request for a better prompt, with as many examples as are shown at most.
     *
     * @param pipeline the pipeline
     * @param agent whose prompt it is
     * @param prompt the prompt
     * @param input bytes of the agent's input
     * @param outputs bytes of each agent's output
     * @return bytes
     */
    public static double of(
            Pipeline pipeline, Agent agent, String prompt, double input, ToDoubleFunction<Agent> outputs) {
        List<Agent> sharing = pipeline.sharing(agent);
        List<Agent> successors = pipeline.successors(sharing);
        long words =
                ProposalPrompt.request(sharing, successors, prompt, List.of(), List.of(), new Nonce("plan"))
                        .messages()
                        .stream()
                        .map(message -> message instanceof SystemMessage system
                                ? system.text()
                                : ((UserMessage) message).singleText())
                        .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                        .sum();
        double example = shown(input) + shown(outputs.applyAsDouble(agent));
        for (Agent successor : successors) {
            example += shown(outputs.applyAsDouble(successor));
        }
        example += shown(outputs.applyAsDouble(pipeline.terminal()));
        return words + Proposals.SHOWN * example;
    }

    private static double shown(double length) {
        return Math.min(length, ProposalPrompt.LONGEST);
    }
}
