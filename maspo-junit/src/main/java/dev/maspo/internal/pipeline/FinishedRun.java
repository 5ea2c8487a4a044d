package dev.maspo.internal.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maspo.MaspoException;
import dev.maspo.PipelineRun;
import java.util.Set;
import java.util.TreeSet;

/** A run as the user's assertions see it: whole, or up to an agent. */
public final class FinishedRun implements PipelineRun {

    private final Pipeline pipeline;
    private final CaseRun run;
    private final String last;

    /**
     * Creates the view.
     *
     * @param pipeline the pipeline
     * @param run a run of it that came to its end
     */
    public FinishedRun(Pipeline pipeline, CaseRun run) {
        this(pipeline, run, "");
    }

    /**
     * Creates the view that ends at an agent.
     *
     * @param pipeline the pipeline
     * @param run a run of it that got to that agent
     * @param agent the agent whose output is taken for the run's; empty for the terminal one
     */
    FinishedRun(Pipeline pipeline, CaseRun run, String agent) {
        this.pipeline = pipeline;
        this.run = run;
        this.last = agent.isEmpty() ? pipeline.terminal().id() : agent;
    }

    @Override
    public String caseId() {
        return run.item().id();
    }

    @Override
    public String input() {
        return run.item().inputText();
    }

    @Override
    public String input(String field) {
        return run.item().inputField(field);
    }

    @Override
    public <T> T input(Class<T> type) {
        return run.item().inputAs(type);
    }

    @Override
    public String output() {
        return output(last);
    }

    @Override
    public String output(String agent) {
        return step(agent).text();
    }

    @Override
    public <T> T output(String agent, Class<T> type) {
        Object value = step(agent).value();
        if (!type.isInstance(value)) {
            throw new MaspoException("The output of agent '" + agent + "' is a "
                    + value.getClass().getName() + ", not a " + type.getName() + ".");
        }
        return type.cast(value);
    }

    private Step step(String agent) {
        if (!pipeline.has(agent)) {
            throw new MaspoException("The pipeline '" + pipeline.name() + "' has no agent '" + agent + "'. It has: "
                    + String.join(
                            ", ", pipeline.agents().stream().map(Agent::id).toList()) + ".");
        }
        Step step = run.steps().get(agent);
        if (step == null) {
            throw new MaspoException("The run of case '" + caseId() + "' did not get to agent '" + agent + "'.");
        }
        return step;
    }

    @Override
    public String expected() {
        JsonNode expected = run.item().expected();
        if (expected.isMissingNode() || expected.isObject()) {
            throw new MaspoException("Case '" + caseId() + "' has no single expected value" + names() + ".");
        }
        return Case.text(expected);
    }

    @Override
    public String expected(String name) {
        JsonNode value = run.item().expected().path(name);
        if (value.isMissingNode()) {
            throw new MaspoException("Case '" + caseId() + "' has no expected value '" + name + "'" + names() + ".");
        }
        return Case.text(value);
    }

    private String names() {
        Set<String> names = new TreeSet<>();
        run.item().expected().fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "" : "; it has: " + String.join(", ", names);
    }

    @Override
    public Set<String> tags() {
        return run.item().tags();
    }
}
