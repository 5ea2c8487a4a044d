package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptTemplate;
import dev.maspo.internal.pipeline.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Traces of an agent in runs that passed every assertion and met its constraints: what it did there is worth doing
 * again. Without labels nobody knows which traces are.
 */
final class Successes {

    private final Pipeline pipeline;
    private final Metric metric;

    Successes(Pipeline pipeline, Metric metric) {
        this.pipeline = pipeline;
        this.metric = metric;
    }

    List<Example> of(Agent agent, List<CaseRun> runs) {
        return runs.stream()
                .filter(run -> run.finished() && metric.score(run).orElse(0) == 1)
                .flatMap(run -> working(agent, run).map(own -> example(run, own, run.step(own.id()))).stream())
                .toList();
    }

    // Of agents that share the prompt one is enough for a case: the first that was asked.
    private Optional<Agent> working(Agent agent, CaseRun run) {
        return pipeline.sharing(agent).stream()
                .filter(own -> run.step(own.id()).asked())
                .findFirst()
                .filter(own -> run.step(own.id()).checks().met());
    }

    private static Example example(CaseRun run, Agent agent, Step step) {
        return new Example(Example.Kind.FRESH, run.item().id(), input(run, agent, step), step.text(), Map.of(), "", "");
    }

    // As the agent will see its real input: through the part of its prompt that holds the data.
    private static String input(CaseRun run, Agent agent, Step step) {
        String template = step.template() == null ? "" : step.template();
        DataPart parts = DataPart.of(template);
        if (!parts.instructions().isBlank() && !parts.data().isEmpty()) {
            Map<String, String> fields = run.item().fields();
            fields.putAll(agent.named(step.inputs()));
            return PromptTemplate.render(parts.core(), fields);
        }
        StringBuilder input = new StringBuilder(run.item().inputText());
        agent.named(step.inputs())
                .forEach((id, text) ->
                        input.append("\n\n").append(id).append(":\n").append(text));
        return input.toString();
    }
}
