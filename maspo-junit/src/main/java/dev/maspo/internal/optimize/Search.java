package dev.maspo.internal.optimize;

import dev.maspo.MaspoException;
import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.SearchEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/**
 * The joint search: agents in topological order, several rounds of several steps. After MASPO (Wang et al., ICML 2026,
 * arXiv 2605.06623), with races instead of fixed batches, both orders of judging, a veto on downstream harm, and rest
 * for agents that stop improving.
 */
public final class Search {

    private static final int PATIENCE = 3;
    // Among fewer runs a single failure would exceed any sensible limit.
    private static final int ENOUGH = 20;

    private final SearchParts parts;
    private final SearchSettings settings;
    private final StepRunner runner;
    private final Map<String, Beam> beams = new HashMap<>();
    private PromptSet current;
    private List<Case> pool = List.of();
    private int number;
    private boolean usable;
    private String problem = "none";

    /**
     * Prepares a search.
     *
     * @param parts what it works with
     * @param settings how to search
     * @param original the prompts to start from
     */
    public Search(SearchParts parts, SearchSettings settings, PromptSet original) {
        this.parts = parts;
        this.settings = settings;
        this.runner = new StepRunner(parts, settings);
        this.current = original;
        for (Agent agent : parts.pipeline().prompted()) {
            beams.put(agent.id(), new Beam(agent.id(), Objects.requireNonNull(original.get(agent.id()))));
        }
    }

    /**
     * Searches.
     *
     * @param cases the cases the search may see
     * @return the best prompts found until the budget was spent; the original ones if none were credibly better
     * @throws MaspoException if too many cases fail, or the judge or the optimizer cannot be used
     */
    public PromptSet run(List<Case> cases) {
        List<Case> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(settings.seed()));
        pool = List.copyOf(shuffled);
        parts.errors().check(parts.book().runs(current, pool));
        parts.reserve().keep(pool.size());
        try {
            rounds();
        } catch (BudgetSpentException e) {
            // The step that was cut short is forgotten; what was adopted before it stands.
        } finally {
            parts.reserve().free();
        }
        return current;
    }

    private void rounds() {
        for (int round = 1; round <= settings.rounds(); round++) {
            for (Agent agent : parts.pipeline().prompted()) {
                visit(agent, beam(agent), round);
            }
        }
        refuseDeadOptimizer(List.of(), true);
    }

    private void visit(Agent agent, Beam beam, int round) {
        int end = number + settings.steps();
        if (round > 1 && beam.runnerUp().isPresent() && peers(beam) > 0) {
            List<Candidate> old = List.of(beam.runnerUp().orElseThrow());
            settle(agent, beam, round, 0, runner.contest(agent, beam, current, old, pool));
        }
        for (int step = 1; step <= settings.steps() && !beam.rests(settings.restAfter(), peers(beam)); step++) {
            number++;
            // Each step begins at another place of the pool, so that the search is not led by the same few cases.
            List<Case> turned = new ArrayList<>(pool);
            Collections.rotate(turned, -number * settings.firstBlock());
            StepRunner.Outcome outcome = runner.step(agent, beam, current, turned, number);
            settle(agent, beam, round, step, outcome);
            refuseDeadOptimizer(outcome.events(), false);
        }
        number = end;
    }

    private void settle(Agent agent, Beam beam, int round, int step, StepRunner.Outcome outcome) {
        outcome.winner()
                .ifPresentOrElse(
                        winner -> {
                            beam.adopt(winner);
                            current = current.with(agent.id(), winner.prompt());
                        },
                        () -> {
                            if (step > 0) {
                                beam.failed(peers(beam));
                            }
                        });
        parts.book().retain(Set.of(current)).forEach(parts.metric()::forget);
        String adopted = outcome.winner().map(Candidate::id).orElse(null);
        OptionalDouble score = score();
        parts.events()
                .accept(new SearchEvent(
                        SearchEvent.SCHEMA,
                        number,
                        settings.rounds() * settings.steps() * beams.size(),
                        round,
                        step,
                        agent.id(),
                        adopted == null ? "kept" : "adopted " + adopted,
                        adopted,
                        score.isPresent() ? score.getAsDouble() : null,
                        parts.calls().getAsLong(),
                        outcome.events()));
        parts.reserve().keep(pool.size());
        parts.judge().checkReadable();
        List<CaseRun> known = parts.book().known(current);
        if (known.size() >= ENOUGH) {
            parts.errors().check(known);
        }
    }

    // An optimizer that fails at every proposal will not mend itself; the user wants to know now, not after hours.
    private void refuseDeadOptimizer(List<CandidateEvent> all, boolean atEnd) {
        List<CandidateEvent> candidates =
                all.stream().filter(OptimizerWatch::asked).toList();
        usable |= candidates.stream().anyMatch(candidate -> candidate.prompt() != null);
        problem = candidates.stream().map(CandidateEvent::reason).findFirst().orElse(problem);
        if (!usable && (atEnd || number >= PATIENCE)) {
            throw new MaspoException(
                    "The optimizer made no usable proposal in " + number + " steps; its answer must hold the new prompt"
                            + " between <prompt> and </prompt>, with all placeholders. The last problem: " + problem);
        }
    }

    private int peers(Beam beam) {
        return beams.values().stream().mapToInt(Beam::adoptions).sum() - beam.adoptions();
    }

    private Beam beam(Agent agent) {
        return Objects.requireNonNull(beams.get(agent.id()));
    }

    private OptionalDouble score() {
        return parts.book().known(current).stream()
                .map(parts.metric()::score)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
