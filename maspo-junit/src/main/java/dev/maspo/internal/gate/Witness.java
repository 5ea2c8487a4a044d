package dev.maspo.internal.gate;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.JointEvaluation;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Order;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.ErrorLimit;
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

    private final Judge judge;
    private final JointEvaluation evaluation;
    private final Workers workers;
    private final ErrorLimit errors;

    Witness(Pipeline pipeline, Judge judge, Metric metric, Workers workers, ErrorLimit errors) {
        this.judge = judge.apart();
        this.evaluation = new JointEvaluation(pipeline, this.judge, metric);
        this.workers = workers;
        this.errors = errors;
    }

    /**
     * Asks about one change.
     *
     * @param agent whose prompt changed
     * @param without the runs without the change
     * @param with the runs with it
     * @return what the judge says
     * @throws dev.maspo.MaspoException if more questions than the limit allows brought no verdict
     */
    WinRates ask(Agent agent, List<CaseRun> without, List<CaseRun> with) {
        List<CaseEvidence> evidence = workers
                .all(
                        IntStream.range(0, with.size()).boxed().toList(),
                        (i, tasks) ->
                                evaluation.compare(tasks, agent, without.get(i), Running.of(with.get(i)), Order.BOTH))
                .stream()
                .filter(CaseEvidence::says)
                .toList();
        // A question without a verdict counts as a tie, and ties would look like "no difference".
        judge.tally().check(errors);
        Map<String, Double> lookahead = evidence.stream()
                .flatMap(e -> e.lookahead().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, LinkedHashMap::new, Collectors.averagingDouble(Map.Entry::getValue)));
        return new WinRates(
                evidence.stream().mapToDouble(CaseEvidence::local).average().orElse(0.5), lookahead);
    }

    /** What to tell of single questions without a verdict. */
    List<String> warnings() {
        return judge.tally().warnings("counted as ties in the attribution");
    }
}
