package dev.maspo.internal.gate;

import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Scores by the system assertions. The primary score is their mean; a single assertion is the primary score itself. */
final class AssertionMeasure implements Measure {

    private final Metric metric;
    // By name, as in the baseline: in which order a class declares its methods, the JVM does not promise.
    private final List<String> assertions;

    AssertionMeasure(Metric metric) {
        this.metric = metric;
        this.assertions =
                metric.assertions().stream().map(Assertion::name).sorted().toList();
    }

    @Override
    public List<String> names() {
        return Measure.names(assertions);
    }

    @Override
    public Scale scale() {
        return Scale.ASSERTIONS;
    }

    @Override
    public List<double[][]> score(List<CaseRun> before, List<CaseRun> after) {
        List<double[][]> scores = new ArrayList<>();
        scores.add(rows(before, after, run -> metric.score(run).orElse(Double.NaN)));
        List<String> declared =
                metric.assertions().stream().map(Assertion::name).toList();
        for (String name : names().subList(1, names().size())) {
            int index = declared.indexOf(name);
            scores.add(rows(before, after, run -> metric.outcome(run, index).score()));
        }
        return scores;
    }

    private static double[][] rows(List<CaseRun> before, List<CaseRun> after, ToDoubleFunction<CaseRun> score) {
        double[][] rows = new double[before.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {score.applyAsDouble(before.get(i)), score.applyAsDouble(after.get(i))};
        }
        return rows;
    }
}
