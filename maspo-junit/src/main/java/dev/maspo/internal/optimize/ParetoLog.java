package dev.maspo.internal.optimize;

import java.util.OptionalDouble;

/** Tells of every mutation, and ends the search when too many cases fail or the optimizer is of no use. */
final class ParetoLog {

    private final SearchParts parts;
    private final SearchSettings settings;
    private final OptimizerWatch optimizer = new OptimizerWatch();
    private int number;

    ParetoLog(SearchParts parts, SearchSettings settings) {
        this.parts = parts;
        this.settings = settings;
    }

    void step(ParetoMutation.Outcome outcome, ParetoMember best) {
        int agents = parts.pipeline().prompted().size();
        String adopted = outcome.child()
                .filter(child -> child == best)
                .map(child -> child.ids().get(outcome.agent().id()))
                .orElse(null);
        int round = number / (settings.steps() * agents) + 1;
        int step = number / agents % settings.steps() + 1;
        number++;
        new StepEvents(parts, settings)
                .tell(
                        new StepEvents.Place(number, round, step),
                        outcome.agent(),
                        adopted,
                        OptionalDouble.of(best.mean()),
                        outcome.events());
        optimizer.step(number, outcome.events());
        parts.errors().check(parts.book().known(best.prompts()));
    }

    void end() {
        optimizer.end(number);
    }
}
