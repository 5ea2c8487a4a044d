package dev.maspo.internal.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One case that went through the pipeline, as far as it got.
 *
 * @param item the case
 * @param steps what each agent did, by agent id in topological order; not those that failed, or came after one
 * @param failure the first agent, in that order, that failed; null if the run came to its end
 */
public record CaseRun(
        Case item, Map<String, Step> steps, @Nullable AgentFailure failure) {

    /** Copies the map and keeps its order. */
    public CaseRun {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /**
     * An agent's output, if the run got that far.
     *
     * @param agent the agent's id
     * @return its output as text
     */
    public Optional<String> text(String agent) {
        return Optional.ofNullable(steps.get(agent)).map(Step::text);
    }

    /**
     * An agent's step in a run that came to its end.
     *
     * @param agent the agent's id, which must be one of the pipeline's
     * @return its step
     */
    public Step step(String agent) {
        return Objects.requireNonNull(steps.get(agent), () -> "no step of '" + agent + "'");
    }

    /**
     * Whether an agent was asked. That a run did not get to it, or failed there, is no silence.
     *
     * @param agent the agent
     * @return false if it did its step and no model read its prompt
     */
    public boolean asked(Agent agent) {
        Step step = steps.get(agent.id());
        return step == null || step.asked();
    }

    /**
     * Whether the run came to its end.
     *
     * @return true if no agent failed
     */
    public boolean finished() {
        return failure == null;
    }
}
