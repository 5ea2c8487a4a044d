package dev.maspo.internal.gate;

import dev.maspo.internal.gate.Baseline.CaseState;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Order;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.pipeline.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The outputs that a baseline holds of a pipeline without assertions: the judge compares today's with them. */
final class RecordedOutputs implements Recorded {

    private static final double EVEN = 0.5;

    private final Map<String, String> outputs = new HashMap<>();
    private final Judge judge;
    private final Agent terminal;
    private final Workers workers;
    private final ErrorLimit errors;

    RecordedOutputs(Baseline baseline, Judge judge, Agent terminal, Workers workers, ErrorLimit errors) {
        for (CaseState row : baseline.cases()) {
            if (row.output() != null) {
                outputs.put(row.id(), row.output());
            }
        }
        this.judge = judge;
        this.terminal = terminal;
        this.workers = workers;
        this.errors = errors;
    }

    @Override
    public List<String> names() {
        return List.of(Measure.PRIMARY);
    }

    @Override
    public Scale scale() {
        return Scale.WIN_RATE;
    }

    @Override
    public List<double[][]> score(List<CaseRun> now) {
        List<Double> wins = workers.all(
                now, (run, tasks) -> judge.compare(tasks, terminal, run.item(), recorded(run), today(run), Order.BOTH));
        // A question without a verdict counts as a tie, and enough ties look like no loss.
        judge.tally().check(errors);
        return List.<double[][]>of(
                wins.stream().map(win -> new double[] {EVEN, win}).toArray(double[][]::new));
    }

    private Optional<Step> today(CaseRun run) {
        return Optional.ofNullable(run.steps().get(terminal.id()));
    }

    private Optional<Step> recorded(CaseRun run) {
        return Optional.ofNullable(outputs.get(run.item().id())).map(text -> new Step(null, Map.of(), text, text));
    }
}
