package dev.maspo.internal.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A case on its way through the pipeline. What comes after an agent need not wait for the rest of the run. */
public final class Running {

    private final Case item;
    private final Map<String, CompletableFuture<Reached>> agents;
    private final CompletableFuture<CaseRun> end;

    /**
     * Describes a run.
     *
     * @param item the case
     * @param agents how far each agent will get, by agent id in topological order
     */
    Running(Case item, Map<String, CompletableFuture<Reached>> agents) {
        this.item = item;
        this.agents = Collections.unmodifiableMap(new LinkedHashMap<>(agents));
        this.end = CompletableFuture.allOf(agents.values().toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> finished());
    }

    /**
     * A run that has ended.
     *
     * @param run the run
     * @return the same
     */
    public static Running of(CaseRun run) {
        Map<String, CompletableFuture<Reached>> agents = new LinkedHashMap<>();
        run.steps().forEach((id, step) -> agents.put(id, CompletableFuture.completedFuture(new Reached(step, null))));
        return new Running(run, agents);
    }

    private Running(CaseRun run, Map<String, CompletableFuture<Reached>> agents) {
        this.item = run.item();
        this.agents = agents;
        this.end = CompletableFuture.completedFuture(run);
    }

    // The first failure in topological order, whichever came first in time.
    private CaseRun finished() {
        Map<String, Step> steps = new LinkedHashMap<>();
        AgentFailure first = null;
        for (Map.Entry<String, CompletableFuture<Reached>> agent : agents.entrySet()) {
            Reached reached = agent.getValue().join();
            if (reached.step() != null) {
                steps.put(agent.getKey(), reached.step());
            }
            first = first == null ? reached.failure() : first;
        }
        return new CaseRun(item, steps, first);
    }

    /**
     * The case.
     *
     * @return the case
     */
    public Case item() {
        return item;
    }

    /**
     * What an agent does.
     *
     * @param agent the agent's id
     * @return its step, as soon as it is done; nothing if the run does not get that far
     */
    public CompletableFuture<Optional<Step>> step(String agent) {
        CompletableFuture<Reached> reached = agents.get(agent);
        return reached == null
                ? CompletableFuture.completedFuture(Optional.empty())
                : reached.thenApply(r -> Optional.ofNullable(r.step()));
    }

    /**
     * The whole run.
     *
     * @return the run, as soon as it has ended
     */
    public CompletableFuture<CaseRun> end() {
        return end;
    }
}
