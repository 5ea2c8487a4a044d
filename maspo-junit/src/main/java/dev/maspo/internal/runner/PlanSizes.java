package dev.maspo.internal.runner;

import dev.maspo.internal.judge.QuestionLength;
import dev.maspo.internal.model.AskedBefore;
import dev.maspo.internal.optimize.ProposalLength;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptTemplate;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Estimates how many tokens one call takes: from what is known of earlier calls, else from the lengths of cases and
 * prompts, and from assumptions.
 */
final class PlanSizes {

    /**
     * An estimate for one call.
     *
     * @param input tokens of the request
     * @param output tokens of the answer
     */
    record Size(double input, double output) {}

    // What English text comes to.
    private static final double TOKENS_PER_BYTE = 0.25;

    private final Declared declared;
    private final CacheWalk walk;
    private final double assumedAnswer;
    private final double caseBytes;
    private final Map<String, Double> inputs = new HashMap<>();
    private final Map<String, Double> outputs = new HashMap<>();

    /**
     * Reckons the lengths.
     *
     * @param declared what is run
     * @param walk what is known
     * @param assumedAnswer tokens of an answer where nothing is known
     */
    PlanSizes(Declared declared, CacheWalk walk, double assumedAnswer) {
        this.declared = declared;
        this.walk = walk;
        this.assumedAnswer = assumedAnswer;
        this.caseBytes = mean(declared.cases().stream().map(Case::inputText).toList());
        for (Agent agent : declared.pipeline().agents()) {
            inputs.put(agent.id(), input(agent));
            outputs.put(agent.id(), output(agent));
        }
    }

    /** A call of an agent. */
    Size agent(Agent agent) {
        AskedBefore asked = walk.known().of(agent.id());
        double bytes = asked.meanBytes() > 0 ? asked.meanBytes() : rendered(agent);
        return new Size(bytes * perByte(agent), answer(agent));
    }

    /** A question to the judge about an agent. */
    Size judge(Agent agent) {
        double bytes = QuestionLength.of(agent, in(agent), out(agent));
        return new Size(bytes * perByte(agent), assumedAnswer);
    }

    /** A request for a better prompt of an agent. */
    Size optimizer(Agent agent) {
        String prompt = Objects.requireNonNull(declared.prompts().get(agent.promptId()));
        double bytes = ProposalLength.of(declared.pipeline(), agent, prompt, in(agent), this::out);
        return new Size(bytes * perByte(agent), bytes(prompt) * perByte(agent) + assumedAnswer);
    }

    private double in(Agent agent) {
        return inputs.getOrDefault(agent.id(), 0.0);
    }

    private double out(Agent agent) {
        return outputs.getOrDefault(agent.id(), 0.0);
    }

    private double input(Agent agent) {
        double handed = agent.inputs().stream()
                .mapToDouble(id -> outputs.getOrDefault(id, 0.0))
                .sum();
        return caseBytes + handed;
    }

    // An agent without a prompt, such as a parser, is taken to hand on what it got.
    private double output(Agent agent) {
        Double seen = walk.outputs().get(agent.id());
        if (seen != null) {
            return seen;
        }
        return agent.hasPrompt() ? answer(agent) / perByte(agent) : input(agent);
    }

    private double rendered(Agent agent) {
        String template = agent.hasPrompt() ? declared.prompts().get(agent.promptId()) : null;
        if (template == null) {
            return in(agent);
        }
        Set<String> names = PromptTemplate.placeholders(template);
        if (names.isEmpty()) {
            return bytes(template) + in(agent);
        }
        double filled = bytes(template);
        for (String name : names) {
            Optional<Double> handed = agent.inputs().stream()
                    .filter(input -> agent.placeholder(input).equals(name))
                    .findFirst()
                    .map(outputs::get);
            filled += handed.isPresent()
                    ? handed.get()
                    : mean(declared.cases().stream()
                            .map(c -> c.fields().getOrDefault(name, ""))
                            .toList());
        }
        return filled;
    }

    private double answer(Agent agent) {
        double counted = walk.known().of(agent.id()).meanAnswer();
        if (counted > 0) {
            return counted;
        }
        Double seen = walk.outputs().get(agent.id());
        return seen == null ? assumedAnswer : seen * perByte(agent);
    }

    private double perByte(Agent agent) {
        double seen = walk.known().of(agent.id()).tokensPerByte();
        return seen > 0 ? seen : TOKENS_PER_BYTE;
    }

    private static double mean(List<String> texts) {
        return texts.stream().mapToLong(PlanSizes::bytes).average().orElse(0);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
