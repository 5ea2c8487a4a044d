package dev.maspo.internal.pipeline;

import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Runs cases as far as a gateway can answer. An agent whose call fails ends nothing but the way to the agents after it:
 * the others are run, too.
 */
public final class KnownRuns {

    private final Pipeline pipeline;
    // Up to one agent each, as a run ends at the first failure.
    private final Map<String, PipelineExecutor> upTo = new LinkedHashMap<>();

    /**
     * Prepares.
     *
     * @param pipeline the pipeline
     * @param gateway answers what it can
     * @param models what the agents' code may ask about its models
     */
    public KnownRuns(Pipeline pipeline, ModelGateway gateway, ModelTable models) {
        this.pipeline = pipeline;
        for (Agent agent : pipeline.agents()) {
            upTo.put(agent.id(), new PipelineExecutor(part(agent), gateway, models));
        }
    }

    private Pipeline part(Agent end) {
        TreeSet<String> part = new TreeSet<>(List.of(end.id()));
        for (Agent agent : pipeline.agents()) {
            if (pipeline.descendants(agent.id()).contains(end.id())) {
                part.add(agent.id());
            }
        }
        return new Pipeline(pipeline.name(), part.stream().map(pipeline::agent).toList());
    }

    /**
     * Runs one case.
     *
     * @param item the case
     * @param prompts the prompts
     * @return the steps that could be made, by agent
     */
    public Map<String, Step> run(Case item, PromptSet prompts) {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (Agent agent : pipeline.agents()) {
            if (steps.keySet().containsAll(agent.inputs())) {
                CaseRun run =
                        Objects.requireNonNull(upTo.get(agent.id())).run(item, prompts, new CaseRun(item, steps, null));
                Step step = run.steps().get(agent.id());
                if (step != null) {
                    steps.put(agent.id(), step);
                }
            }
        }
        return steps;
    }
}
