package dev.maspo.internal.gate;

import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Workers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores by the judge, for a pipeline without assertions: how often the pipeline's output is preferred to that of the
 * baseline's prompts. So the score before is always an even 0.5.
 */
final class JudgeMeasure implements Measure {

    private static final double EVEN = 0.5;

    private final Judge judge;
    private final Agent terminal;
    private final Workers workers;
    private final ErrorLimit errors;

    JudgeMeasure(Judge judge, Agent terminal, Workers workers, ErrorLimit errors) {
        this.judge = judge;
        this.terminal = terminal;
        this.workers = workers;
        this.errors = errors;
    }

    @Override
    public List<String> names() {
        return List.of(PRIMARY);
    }

    @Override
    public Scale scale() {
        return Scale.WIN_RATE;
    }

    @Override
    public List<double[][]> score(List<CaseRun> before, List<CaseRun> after) {
        List<Integer> places = IntStream.range(0, before.size()).boxed().toList();
        List<Double> wins =
                workers.all(places, (i, tasks) -> judge.compare(tasks, terminal, before.get(i), after.get(i)));
        // A question without a verdict counts as a tie, and enough ties look like no loss.
        judge.tally().check(errors);
        double[][] rows = wins.stream().map(win -> new double[] {EVEN, win}).toArray(double[][]::new);
        return List.<double[][]>of(rows);
    }
}
