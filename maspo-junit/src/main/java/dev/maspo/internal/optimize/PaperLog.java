package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Tells of every step of the published algorithm, and ends it when too many cases fail. */
final class PaperLog {

    // Among fewer runs a single failure would exceed any sensible limit.
    private static final int ENOUGH = 20;
    private static final int REMEMBERED = 100;

    private final SearchParts parts;
    private final SearchSettings settings;
    private final OptimizerWatch optimizer = new OptimizerWatch();
    private final List<CaseRun> recent = new ArrayList<>();
    private int number;

    PaperLog(SearchParts parts, SearchSettings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    /** A step, or a refresh where the step is 0. */
    void step(Agent agent, int round, int step, PaperOutcome outcome) {
        number += step == 0 ? 0 : 1;
        String adopted = outcome.adopted().orElse(null);
        new StepEvents(parts, settings)
                .tell(
                        new StepEvents.Place(number, round, step),
                        agent,
                        adopted,
                        score(outcome.best()),
                        outcome.events());
        if (step > 0) {
            optimizer.step(number, outcome.events());
        }
        recent.addAll(outcome.baselines());
        recent.subList(0, Math.max(0, recent.size() - REMEMBERED)).clear();
        if (recent.size() >= ENOUGH) {
            parts.errors().check(recent);
        }
    }

    void end() {
        optimizer.end(number);
    }

    private OptionalDouble score(List<CaseRun> runs) {
        OptionalDouble score = runs.stream()
                .map(parts.metric()::score)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
        runs.forEach(parts.metric()::forget);
        return score;
    }
}
