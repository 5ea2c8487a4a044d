package dev.maspo.internal.optimize;

import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The joint search: one step for each agent in turn, in rounds of several steps. After MASPO (Wang et al., ICML 2026,
 * arXiv 2605.06623). Instead of whole candidates it rates their edits, which are tried out in ever other company; what
 * promises the most is raced block by block, with a veto on downstream harm; agents that stop improving rest. The last
 * agent comes first: it is the cheapest to improve, and as long as it spoils what it is handed, nothing shows what
 * those before it are worth.
 */
public final class Search implements PromptSearch {

    // Among fewer runs a single failure would exceed any sensible limit.
    private static final int ENOUGH = 20;
    private static final int WAKES = 3;

    private final SearchParts parts;
    private final SearchSettings settings;
    private final StepRunner runner;
    private final OptimizerWatch optimizer = new OptimizerWatch();
    private final Map<String, Beam> beams = new HashMap<>();
    private final KnownSilence silence;
    private PromptSet current;
    private List<Case> pool = List.of();
    private int number;
    private int rests;
    private @Nullable String ended;

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
        this.silence = new KnownSilence(parts.pipeline());
        this.current = original;
        for (Agent agent : parts.pipeline().prompted()) {
            String prompt = Objects.requireNonNull(original.get(agent.id()));
            beams.put(agent.id(), new Beam(agent.id(), prompt, ratings(agent)));
        }
    }

    private Ratings ratings(Agent agent) {
        return new Ratings(settings.weights(), settings.seed() + agent.id().hashCode());
    }

    @Override
    public PromptSet run(List<Case> cases) {
        List<Case> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(settings.seed()));
        pool = List.copyOf(shuffled);
        // Enough to show examples of and to find out agents that cannot work; races run the others as they need them.
        List<Case> first = pool.subList(0, Math.min(pool.size(), ENOUGH));
        parts.errors().check(parts.book().runs(current, first));
        parts.reserve().keep(first.size());
        try {
            rounds();
        } catch (BudgetSpentException e) {
            // The step that was cut short is forgotten; what was adopted before it stands.
        } finally {
            parts.reserve().free();
        }
        return current;
    }

    @Override
    public List<String> warnings() {
        return runner.warnings();
    }

    @Override
    public Optional<String> ended() {
        return Optional.ofNullable(ended);
    }

    private void rounds() {
        List<Agent> lastFirst = new ArrayList<>(parts.pipeline().prompted());
        Collections.reverse(lastFirst);
        for (int turn = 0; turn < settings.rounds() * settings.steps(); turn++) {
            boolean awake = false;
            for (Agent agent : lastFirst) {
                number++;
                Beam beam = beam(agent);
                if (!beam.rests(settings.restAfter(), peers(beam))) {
                    awake = true;
                    step(agent, beam, turn / settings.steps() + 1, turn % settings.steps() + 1);
                }
            }
            if (!awake && !wake()) {
                ended = "no agent has an undecided edit left that is worth another step";
                break;
            }
        }
        if (ended == null) {
            ended = "all of its " + settings.rounds() + " rounds are made; maspo.rounds sets their number";
        }
        optimizer.end(number);
    }

    // That an agent has nothing more to give is a guess. So all are woken a few times before the search ends early.
    private boolean wake() {
        rests++;
        beams.values().forEach(Beam::wake);
        return rests <= WAKES;
    }

    private void step(Agent agent, Beam beam, int round, int step) {
        // Each step begins at another place of the pool, so that the search is not led by the same few cases.
        // Cases in which the agent is not asked say nothing of its prompt.
        silence.learn(parts.book().known(current));
        List<Case> turned = silence.without(agent, pool);
        Collections.rotate(turned, -number * settings.block());
        StepRunner.Outcome outcome = runner.step(agent, beam, current, turned, number);
        settle(agent, beam, round, step, outcome);
        optimizer.step(number, outcome.events());
    }

    private void settle(Agent agent, Beam beam, int round, int step, StepRunner.Outcome outcome) {
        outcome.winner()
                .ifPresentOrElse(
                        winner -> {
                            beam.adopt(winner);
                            rests = 0;
                            current = current.with(agent.id(), winner.prompt());
                        },
                        () -> beam.failed(peers(beam)));
        parts.book().retain(Set.of(current)).forEach(parts.metric()::forget);
        String adopted = outcome.winner().map(Candidate::id).orElse(null);
        new StepEvents(parts, settings)
                .tell(new StepEvents.Place(number, round, step), agent, adopted, score(), outcome.events());
        parts.reserve().keep(pool.size());
        parts.judge().tally().check();
        List<CaseRun> known = parts.book().known(current);
        if (known.size() >= ENOUGH) {
            parts.errors().check(known);
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
