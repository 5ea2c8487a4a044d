package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.PromptTemplate;
import dev.maspo.internal.pipeline.Step;
import java.util.List;
import java.util.Map;

/**
 * Traces of an agent in runs that passed every assertion and met its constraints: what it did there is worth doing
 * again. Without labels nobody knows which traces are.
 */
final class Successes {

    private final Metric metric;

    Successes(Metric metric) {
        this.metric = metric;
    }

    List<Example> of(Agent agent, List<CaseRun> runs) {
        return runs.stream()
                .filter(run -> run.finished() && metric.score(run).orElse(0) == 1)
                .filter(run -> run.step(agent.id()).checks().met())
                .map(run -> example(run, run.step(agent.id())))
                .toList();
    }

    private static Example example(CaseRun run, Step step) {
        return new Example(Example.Kind.FRESH, run.item().id(), input(run, step), step.text(), Map.of(), "", "");
    }

    // As the agent will see its real input: through the part of its prompt that holds the data.
    private static String input(CaseRun run, Step step) {
        String template = step.template() == null ? "" : step.template();
        DataPart parts = DataPart.of(template);
        if (!parts.instructions().isBlank() && !parts.data().isEmpty()) {
            Map<String, String> fields = run.item().fields();
            fields.putAll(step.inputs());
            return PromptTemplate.render(parts.core(), fields);
        }
        StringBuilder input = new StringBuilder(run.item().inputText());
        step.inputs()
                .forEach((id, text) ->
                        input.append("\n\n").append(id).append(":\n").append(text));
        return input.toString();
    }
}
