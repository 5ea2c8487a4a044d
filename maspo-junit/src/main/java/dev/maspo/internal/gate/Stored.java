package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.result.Comparison;
import dev.maspo.result.Estimate;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** The comparison of a state with itself: the scores that the baseline holds, without a call. */
final class Stored {

    private static final double EVEN = 0.5;

    private Stored() {}

    static List<Comparison> comparisons(Baseline baseline, double alpha) {
        int cases = baseline.cases().size();
        if (baseline.basis().equals("judge")) {
            return List.of(same(Measure.PRIMARY, true, new Score(EVEN, EVEN, EVEN, cases), baseline.repeats()));
        }
        List<String> assertions = new ArrayList<>(new TreeSet<>(baseline.cases().stream()
                .flatMap(row -> row.scores().keySet().stream())
                .toList()));
        List<Comparison> comparisons = new ArrayList<>();
        add(comparisons, baseline, Measure.PRIMARY, assertions, alpha);
        for (String assertion : assertions.size() > 1 ? assertions : List.<String>of()) {
            add(comparisons, baseline, assertion, List.of(assertion), alpha);
        }
        return comparisons;
    }

    private static void add(
            List<Comparison> comparisons, Baseline baseline, String name, List<String> assertions, double alpha) {
        double[] means = baseline.cases().stream()
                .mapToDouble(row -> row.scores().entrySet().stream()
                        .filter(entry -> assertions.contains(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN))
                .filter(mean -> !Double.isNaN(mean))
                .toArray();
        if (means.length > 0) {
            Interval interval = Intervals.score(means, alpha);
            Score score = new Score(interval.mean(), interval.low(), interval.high(), interval.n());
            comparisons.add(same(name, comparisons.isEmpty(), score, baseline.repeats()));
        }
    }

    private static Comparison same(String name, boolean primary, Score score, int repeats) {
        return new Comparison(
                name,
                "baseline",
                primary,
                Verdict.PASS,
                score,
                score,
                new Estimate(0, 0, 0),
                score.n(),
                repeats,
                null,
                null,
                "nothing has changed; the scores are those that the baseline holds.");
    }
}
