package dev.maspo.internal.gate;

import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.stats.Interval;
import dev.maspo.result.AgentResult;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the system is worth with some of the changed prompts in place and the others taken back. A coalition is a set of
 * changes, as the bits of a number.
 */
final class Coalitions {

    private final Trials trials;
    private final Measure measure;
    private final int score;
    private final PromptSet before;
    private final List<AgentResult> changes;
    private final int repeats;
    private final Map<Long, double[]> known = new HashMap<>();

    /**
     * Prepares; nothing is run yet.
     *
     * @param trials run the cases
     * @param measure scores them
     * @param score which of its scores is looked at
     * @param before the accepted prompts
     * @param changes the changed ones
     * @param repeats how often each case is run
     */
    Coalitions(Trials trials, Measure measure, int score, PromptSet before, List<AgentResult> changes, int repeats) {
        this.trials = trials;
        this.measure = measure;
        this.score = score;
        this.before = before;
        this.changes = changes;
        this.repeats = repeats;
    }

    int players() {
        return changes.size();
    }

    /** All changes: the state on disk. */
    long all() {
        return (1L << changes.size()) - 1;
    }

    /** The worth of a coalition case by case, averaged over the repeats; NaN for a case without a score. */
    double[] values(long coalition) {
        return known.computeIfAbsent(coalition, this::measured);
    }

    /** The difference of two coalitions' worth, for the cases that have both. */
    double[] differences(long from, long to) {
        double[] start = values(from);
        double[] end = values(to);
        double[] differences = new double[start.length];
        Arrays.setAll(differences, i -> end[i] - start[i]);
        return differences;
    }

    /** The bounds of the mean of some differences, by the test that the verdict goes by. */
    Interval bounds(double[] differences, double alpha) {
        return measure.scale().bounds(differences, alpha);
    }

    /** The mean worth of a coalition. */
    double mean(long coalition) {
        return Arrays.stream(values(coalition))
                .filter(v -> !Double.isNaN(v))
                .average()
                .orElse(0);
    }

    /** The runs of a coalition in one repeat. */
    List<CaseRun> runs(long coalition, int repeat) {
        PromptSet prompts = prompts(coalition);
        // Whatever a run shares with the one it begins from need not be run again.
        long near = 2 * Long.bitCount(coalition) > players() ? all() : 0;
        return near == coalition ? trials.runs(prompts, repeat) : trials.runs(prompts, repeat, prompts(near));
    }

    private double[] measured(long coalition) {
        double[] sums = new double[trials.cases().size()];
        for (int repeat = 0; repeat < repeats; repeat++) {
            double[][] rows =
                    measure.score(runs(0, repeat), runs(coalition, repeat)).get(score);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += rows[i][1] / repeats;
            }
        }
        return sums;
    }

    private PromptSet prompts(long coalition) {
        PromptSet prompts = before;
        for (int i = 0; i < changes.size(); i++) {
            if ((coalition >> i & 1) == 1) {
                prompts = prompts.with(changes.get(i).id(), changes.get(i).after());
            }
        }
        return prompts;
    }
}
