package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.result.AgentResult;
import dev.maspo.testing.Graphs;
import java.util.List;

/**
 * How often the spoilt prompt was named.
 *
 * @param worlds how many pipelines were checked
 * @param regressions how many were found worse
 * @param named in how many of these the spoilt prompt came first, alone
 */
record BlameRates(int worlds, int regressions, int named) {

    static BlameRates of(int worlds, int cases, int maxRepeats) {
        int regressions = 0;
        int named = 0;
        for (int seed = 0; seed < worlds; seed++) {
            List<String> blamed = blamed(new BlameWorld(seed), cases, maxRepeats);
            regressions += blamed.isEmpty() ? 0 : 1;
            named += blamed.equals(List.of(new BlameWorld(seed).spoilt)) ? 1 : 0;
        }
        return new BlameRates(worlds, regressions, named);
    }

    private static List<String> blamed(BlameWorld world, int cases, int maxRepeats) {
        GateSettings settings = GateRates.settings(maxRepeats);
        try (Workers workers = new Workers(2)) {
            Trials trials = new Trials(world.cases(cases), world.executor(), workers);
            Measure measure = new AssertionMeasure(world.metric());
            var comparisons = new Contest(trials, measure, new ErrorLimit(0), (done, against) -> true, settings)
                    .run(world.before, world.after, "baseline");
            if (Looks.verdict(comparisons) != Verdict.REGRESSION) {
                return List.of();
            }
            List<AgentResult> changes = new OnDisk(
                            world.pipeline,
                            world.after,
                            "cases",
                            List.of(),
                            "assertions",
                            List.of(),
                            List.of(),
                            Graphs.fingerprint())
                    .changes(world.before);
            int repeats = comparisons.get(0).repeats();
            Coalitions coalitions = new Coalitions(trials, measure, 0, world.before, changes, repeats);
            return new Attributor(world.pipeline, coalitions, changes, null, settings)
                    .find()
                    .attributions()
                    .get(0)
                    .agents();
        }
    }
}
