package dev.maspo.worlds;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Shortening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** A pipeline with all models it needs, whose truth is known. {@link Worlds} makes it. */
public final class SimulatedWorld {

    private final Pipeline pipeline;
    private final PromptSet original;
    private final List<Nature> agents;
    private final Truth truth;
    private final JudgeMind judge;
    private final OptimizerMind optimizer;
    private final Labels labels;
    private final Form form;

    SimulatedWorld(
            String name, List<Nature> agents, AgentMind mind, JudgeMind judge, OptimizerMind optimizer, Labels labels) {
        this.form = optimizer.form();
        this.agents = agents;
        this.truth = new Truth(mind, agents);
        this.judge = judge;
        this.optimizer = optimizer;
        this.labels = labels;
        this.pipeline =
                new Pipeline(name, agents.stream().map(SimulatedWorld::agent).toList());
        Map<String, String> prompts = new LinkedHashMap<>();
        pipeline.agents().forEach(agent -> prompts.put(agent.id(), Prompts.original(nature(agent.id()), form)));
        this.original = new PromptSet(prompts);
    }

    private static Agent agent(Nature nature) {
        String[] inputs = nature.inputs().stream().map(place -> "a" + place).toArray(String[]::new);
        return Graphs.chatting(nature.id(), inputs);
    }

    private Nature nature(String id) {
        return agents.get(Integer.parseInt(id.substring(1)));
    }

    /** The pipeline. */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** The prompts to start from. */
    public PromptSet original() {
        return original;
    }

    /** The cases of some numbers below a million; those above decide on the truth. */
    public List<Case> cases(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> Graphs.item("c" + i, "number " + i))
                .toList();
    }

    /** What a pipeline's owner would assert; empty without labels. */
    public List<Assertion> assertions() {
        return labels.assertions();
    }

    /** Plays the agents, the judge and the optimizer. */
    public String play(Caller caller, ChatRequest request) {
        return switch (caller.role()) {
            // An agent's output is short already: a perfect summary of it is the output itself.
            case AGENT ->
                Shortening.of(request)
                        .orElseGet(() -> act(((UserMessage) request.messages().get(0)).singleText()));
            case JUDGE -> judge.answer(request, caller.replicate());
            case OPTIMIZER -> optimizer.answer(caller, request);
        };
    }

    private String act(String rendered) {
        Nature agent = agents.get(Prompts.place(rendered));
        return truth.mind()
                .act(agent, Prompts.rules(rendered), Prompts.number(rendered), Prompts.handed(agent, rendered))
                .text();
    }

    /** How often the pipeline is right under some prompts, on a thousand cases that no search sees. */
    public double truth(PromptSet prompts) {
        return truth.of(agents.stream()
                .mapToLong(a -> Prompts.rules(Objects.requireNonNull(prompts.get(a.id()))))
                .toArray());
    }

    /** How often it is right under the best prompts: those that hold all that help, and nothing else. */
    public double best() {
        return truth.of(agents.stream().mapToLong(Nature::best).toArray());
    }

    /** The best prompts. */
    public PromptSet bestPrompts() {
        Map<String, String> prompts = new LinkedHashMap<>();
        for (Agent agent : pipeline.agents()) {
            Nature nature = nature(agent.id());
            if (form != Form.LIST) {
                prompts.put(agent.id(), new Layout(nature, form).prompt(nature.best(), new Draw(7)));
                continue;
            }
            StringBuilder text = new StringBuilder(Prompts.original(nature).replaceAll("(?s)\nRules:.*", "\nRules:"));
            nature.rules().stream()
                    .filter(r -> (nature.best() & r.bit()) != 0)
                    .forEach(r -> text.append('\n').append(Prompts.line(nature, r.number(), 0)));
            prompts.put(agent.id(), text.toString());
        }
        return new PromptSet(prompts);
    }

    /** A prompt with one rule more or less, for every rule. */
    List<String> neighbours(String agent, String prompt) {
        Nature nature = nature(agent);
        if (form != Form.LIST) {
            Layout layout = new Layout(nature, form);
            return nature.rules().stream()
                    .map(rule -> (Prompts.rules(prompt) & rule.bit()) == 0
                            ? layout.with(prompt, rule.number(), new Draw(8))
                            : layout.without(prompt, rule.number()))
                    .toList();
        }
        return nature.rules().stream()
                .map(rule -> (Prompts.rules(prompt) & rule.bit()) == 0
                        ? prompt + "\n" + Prompts.line(nature, rule.number(), 0)
                        : Prompts.without(prompt, rule.number()))
                .toList();
    }

    List<Nature> natures() {
        return agents;
    }
}
