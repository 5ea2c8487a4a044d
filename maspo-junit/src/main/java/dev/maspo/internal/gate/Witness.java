package dev.maspo.internal.gate;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.JointEvaluation;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Order;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.Running;
import dev.maspo.internal.pipeline.Workers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Has the judge compare an agent's output, and those of the agents that read it, with a change and without. */
final class Witness {

    private final JointEvaluation evaluation;
    private final Workers workers;

    Witness(Pipeline pipeline, Judge judge, Metric metric, Workers workers) {
        this.evaluation = new JointEvaluation(pipeline, judge, metric);
        this.workers = workers;
    }

    WinRates ask(Agent agent, List<CaseRun> without, List<CaseRun> with) {
        List<CaseEvidence> evidence = workers
                .all(
                        IntStream.range(0, with.size()).boxed().toList(),
                        (i, tasks) ->
                                evaluation.compare(tasks, agent, without.get(i), Running.of(with.get(i)), Order.BOTH))
                .stream()
                .filter(CaseEvidence::says)
                .toList();
        Map<String, Double> lookahead = evidence.stream()
                .flatMap(e -> e.lookahead().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, LinkedHashMap::new, Collectors.averagingDouble(Map.Entry::getValue)));
        return new WinRates(
                evidence.stream().mapToDouble(CaseEvidence::local).average().orElse(0.5), lookahead);
    }
}
