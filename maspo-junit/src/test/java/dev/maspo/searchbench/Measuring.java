package dev.maspo.searchbench;

import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.optimize.Acceptance;
import dev.maspo.internal.optimize.PromptSearches;
import dev.maspo.internal.optimize.SearchSettings;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.worlds.SimulatedWorld;
import java.util.List;

/** Measures one search. */
final class Measuring {

    private static final int STEPS = 3;
    private static final int HOLDOUT = 50;
    private static final int FIRST_HELD_OUT = 100_000;
    private static final double ALPHA = 0.05;
    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);

    private Measuring() {}

    static Measurement measure(Trial trial, long seed) {
        SimulatedWorld world = trial.world().seed(seed).build();
        try (Lab lab = new Lab(trial, world)) {
            long begin = System.nanoTime();
            SearchSettings settings =
                    trial.settings().apply(SearchSettings.joint(trial.rounds(), STEPS, WEIGHTS, seed));
            PromptSet found = PromptSearches.of(trial.preset(), lab.parts(), settings, world.original(), lab.models())
                    .run(world.cases(0, trial.pool()));
            long agent = lab.calls(ModelRole.AGENT);
            long judge = lab.calls(ModelRole.JUDGE);
            long optimizer = lab.calls(ModelRole.OPTIMIZER);
            boolean accepted = new Acceptance(lab.decision(), ALPHA)
                    .decide(world.original(), found, world.cases(FIRST_HELD_OUT, HOLDOUT))
                    .accepted();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Measurement(
                    trial.row(),
                    trial.variant(),
                    seed,
                    world.pipeline().agents().size(),
                    world.pipeline().agents().stream()
                            .map(Agent::inputs)
                            .mapToInt(List::size)
                            .sum(),
                    world.truth(world.original()),
                    world.truth(found),
                    world.truth(accepted ? found : world.original()),
                    world.best(),
                    !found.equals(world.original()),
                    accepted,
                    agent,
                    judge,
                    optimizer,
                    CallBound.of(world.pipeline()),
                    lab.calls() - agent - judge - optimizer,
                    seconds);
        }
    }
}
