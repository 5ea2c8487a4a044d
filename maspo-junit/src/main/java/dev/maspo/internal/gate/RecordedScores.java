package dev.maspo.internal.gate;

import dev.maspo.internal.gate.Baseline.CaseState;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scores by assertions that a baseline holds. An assertion that is new has none, and is not compared. */
final class RecordedScores implements Recorded {

    private final Map<String, CaseState> rows;
    private final Metric metric;
    private final List<String> assertions;

    RecordedScores(Baseline baseline, Metric metric) {
        this.rows = baseline.cases().stream().collect(Collectors.toMap(CaseState::id, Function.identity()));
        this.metric = metric;
        Collection<String> known = baseline.assertions();
        this.assertions = metric.assertions().stream()
                .map(Assertion::name)
                .filter(known::contains)
                .sorted()
                .toList();
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
    public List<double[][]> score(List<CaseRun> now) {
        List<double[][]> scores = new ArrayList<>();
        scores.add(rows(now, assertions));
        for (String name : names().subList(1, names().size())) {
            scores.add(rows(now, List.of(name)));
        }
        return scores;
    }

    private double[][] rows(List<CaseRun> now, List<String> names) {
        return now.stream()
                .map(run -> new double[] {recorded(run.item().id(), names), scored(run, names)})
                .toArray(double[][]::new);
    }

    private double recorded(String caseId, List<String> names) {
        CaseState row = Objects.requireNonNull(rows.get(caseId), "a recorded case");
        return row.mean(names).orElse(Double.NaN);
    }

    private double scored(CaseRun run, List<String> names) {
        return names.stream()
                .mapToDouble(name -> metric.outcome(run, metric.named(name)).score())
                .filter(score -> !Double.isNaN(score))
                .average()
                .orElse(Double.NaN);
    }
}
