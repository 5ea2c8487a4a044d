package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What a race has shown of one candidate so far.
 *
 * @param cases the evidence, case by case
 */
record Evidence(List<CaseEvidence> cases) {

    static final Evidence NONE = new Evidence(List.of());

    Evidence {
        cases = List.copyOf(cases);
    }

    Evidence and(List<CaseEvidence> more) {
        List<CaseEvidence> all = new ArrayList<>(cases);
        all.addAll(more);
        return new Evidence(all);
    }

    Interval reward(Weights weights, double alpha) {
        return interval(c -> c.reward(weights), alpha);
    }

    Interval downstream(Weights weights, double alpha) {
        return interval(c -> c.downstream(weights), alpha);
    }

    private Interval interval(ToDoubleFunction<CaseEvidence> part, double alpha) {
        return Intervals.cautiousMean(cases.stream().mapToDouble(part).toArray(), alpha);
    }

    /** Whether anyone reads the agent's output; a terminal agent has nobody after it to harm. */
    boolean reachesOthers() {
        return cases.stream().anyMatch(c -> !c.lookahead().isEmpty());
    }

    double local() {
        return cases.stream().mapToDouble(CaseEvidence::local).average().orElse(0.5);
    }

    double global() {
        return cases.stream().mapToDouble(CaseEvidence::global).average().orElse(0.5);
    }

    Map<String, Double> lookahead() {
        return cases.stream()
                .flatMap(c -> c.lookahead().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, LinkedHashMap::new, Collectors.averagingDouble(Map.Entry::getValue)));
    }
}
