package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Order;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.pipeline.Workers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Asks whether a judge likes outputs for their length alone: the old outputs meet themselves, padded to the length of
 * the new ones. What new outputs win beyond that is not owed to their length.
 *
 * @param agent whose outputs were judged
 * @param judge the judge
 * @param workers ask it
 */
record LengthProbe(Agent agent, Judge judge, Workers workers) {

    // Nobody prefers an output for a few words more.
    private static final double LONGER = 1.1;
    private static final double TIE = 0.5;
    // What a tie in one of two orders is short of a win.
    private static final double SHORT_OF_A_WIN = 0.25;

    /** Whether the new outputs are so much longer as a whole that it matters. */
    boolean needed(List<CaseRun> before, List<CaseRun> after) {
        return length(after) > LONGER * length(before);
    }

    private long length(List<CaseRun> runs) {
        return runs.stream()
                .mapToLong(run -> run.text(agent.id()).map(String::length).orElse(0))
                .sum();
    }

    /**
     * Asks. What the new outputs won counts only beyond these wins, and a question without a verdict must not make a
     * gain of nothing: it counts as a win of the padded output.
     *
     * @param before runs under the old prompts
     * @param after runs under the new ones, in the same order of cases
     * @return for each case, the padded output's share of a win
     */
    double[] wins(List<CaseRun> before, List<CaseRun> after) {
        List<Double> wins =
                workers.all(IntStream.range(0, before.size()).boxed().toList(), (i, tasks) -> {
                    CaseRun run = before.get(i);
                    Optional<Step> old = Optional.ofNullable(run.steps().get(agent.id()));
                    Optional<Integer> wanted = after.get(i).text(agent.id()).map(String::length);
                    if (old.isEmpty() || wanted.isEmpty()) {
                        return CompletableFuture.completedFuture(TIE);
                    }
                    Optional<Step> padded = Optional.of(padded(old.get(), wanted.get()));
                    Judge asked = judge.apart();
                    return asked.compare(tasks, agent, run.item(), old, padded, Order.BOTH)
                            .thenApply(
                                    win -> win + SHORT_OF_A_WIN * asked.tally().unanswered());
                });
        return wins.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Whether any old output can be padded. One without a gap between words, such as dense JSON, cannot unless the new
     * one is twice as long, and one that is blank never.
     */
    boolean possible(List<CaseRun> before, List<CaseRun> after) {
        return IntStream.range(0, before.size()).anyMatch(i -> {
            String old = before.get(i).text(agent.id()).orElse("");
            int wanted = after.get(i).text(agent.id()).map(String::length).orElse(0);
            return !Padding.to(old, wanted).equals(old);
        });
    }

    private static Step padded(Step step, int length) {
        return new Step(
                step.template(),
                step.inputs(),
                step.value(),
                Padding.to(step.text(), length),
                step.handed(),
                step.handedText(),
                step.checks(),
                step.asked());
    }
}
