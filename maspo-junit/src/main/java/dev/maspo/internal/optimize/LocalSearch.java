package dev.maspo.internal.optimize;

import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.result.SearchEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Each agent by itself, in topological order: the joint search on the agent and those before it, as if it were the last
 * one. So a candidate counts by the agent's own output alone, as in prompt optimizers for single agents (SPO, TPE);
 * races, the orders of judging and budgets are the joint search's. What comes after the agent is neither run nor
 * judged, and labels, which speak of the pipeline's end, are not used.
 */
final class LocalSearch implements PromptSearch {

    private final SearchParts parts;
    private final SearchSettings settings;
    private final ModelTable models;
    private final Set<String> warnings = new LinkedHashSet<>();
    private PromptSet current;

    LocalSearch(SearchParts parts, SearchSettings settings, PromptSet original, ModelTable models) {
        this.parts = parts;
        this.settings = settings;
        this.current = original;
        this.models = models;
    }

    @Override
    public PromptSet run(List<Case> cases) {
        int visited = 0;
        try {
            for (Agent agent : parts.pipeline().prompted()) {
                // The search of one agent gives the reserve back at its end.
                parts.reserve().keep(cases.size());
                int before = visited * settings.rounds() * settings.steps();
                Pipeline alone = upTo(parts.pipeline(), agent);
                Search search = new Search(parts(alone, before), settings, current);
                PromptSet found = search.run(cases);
                search.warnings().forEach(warning -> warnings.add("Agent '" + agent.id() + "': " + warning));
                current = current.with(agent.id(), Objects.requireNonNull(found.get(agent.id())));
                visited++;
            }
        } catch (BudgetSpentException e) {
            // What was adopted before it stands.
        } finally {
            parts.reserve().free();
        }
        return current;
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * The pipeline that ends with an agent's prompt. The others keep their prompts; that they have none of their own in
     * it keeps the search away from them. Where agents that share the prompt end it in several places, their outputs
     * together are its end.
     */
    static Pipeline upTo(Pipeline whole, Agent owner) {
        List<Agent> sharing = whole.sharing(owner);
        List<Agent> agents = new ArrayList<>();
        for (Agent agent : whole.agents()) {
            if (sharing.contains(agent)) {
                agents.add(agent);
            } else if (sharing.stream()
                    .anyMatch(own -> whole.descendants(agent.id()).contains(own.id()))) {
                agents.add(agent.fixed());
            }
        }
        List<String> ends = sharing.stream()
                .map(Agent::id)
                .filter(id -> agents.stream().noneMatch(agent -> agent.inputs().contains(id)))
                .toList();
        if (ends.size() > 1) {
            agents.add(Agent.together(whole, owner, ends));
        }
        return new Pipeline(whole.name(), agents);
    }

    private SearchParts parts(Pipeline alone, int before) {
        return new SearchParts(
                alone,
                new Metric(alone, List.of()),
                parts.judge(),
                parts.gateway(),
                parts.nonces(),
                parts.proposing(),
                new RunBook(new PipelineExecutor(alone, parts.gateway(), models), parts.workers()),
                parts.workers(),
                parts.errors(),
                parts.calls(),
                parts.reserve(),
                counted(before));
    }

    private Consumer<SearchEvent> counted(int before) {
        int total = settings.rounds()
                * settings.steps()
                * parts.pipeline().prompted().size();
        return event -> parts.events()
                .accept(new SearchEvent(
                        event.schema(),
                        before + event.number(),
                        total,
                        event.round(),
                        event.step(),
                        event.agent(),
                        event.decision(),
                        event.adopted(),
                        event.score(),
                        event.calls(),
                        event.candidates()));
    }
}
