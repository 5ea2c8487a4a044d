package dev.maspo.internal.gate;

import dev.maspo.MaspoException;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
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
    private final double maxErrorRate;

    JudgeMeasure(Judge judge, Agent terminal, Workers workers, double maxErrorRate) {
        this.judge = judge;
        this.terminal = terminal;
        this.workers = workers;
        this.maxErrorRate = maxErrorRate;
    }

    // An unreadable answer counts as a tie, and enough ties look like no loss.
    private void checkReadable() {
        if (judge.unreadable() > maxErrorRate * judge.questions()) {
            throw new MaspoException(judge.unreadable() + " of " + judge.questions()
                    + " answers of the judge could not be read, more than maspo.maxErrorRate = " + maxErrorRate
                    + " allows. Use a model that follows the form, or look at why its calls fail.");
        }
    }

    @Override
    public String basis() {
        return "judge";
    }

    @Override
    public List<String> names() {
        return List.of(PRIMARY);
    }

    @Override
    public double range() {
        return EVEN;
    }

    @Override
    public List<double[][]> score(List<CaseRun> before, List<CaseRun> after) {
        List<Integer> places = IntStream.range(0, before.size()).boxed().toList();
        List<Double> wins =
                workers.all(places, (i, tasks) -> judge.compare(tasks, terminal, before.get(i), after.get(i)));
        checkReadable();
        double[][] rows = wins.stream().map(win -> new double[] {EVEN, win}).toArray(double[][]::new);
        return List.<double[][]>of(rows);
    }
}
