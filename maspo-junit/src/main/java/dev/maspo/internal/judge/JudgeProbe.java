package dev.maspo.internal.judge;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.pipeline.Tasks;
import java.util.concurrent.CompletableFuture;

/** Asks a judge about two outputs, and keeps its answers to the two orders apart. */
public final class JudgeProbe {

    /**
     * What it said.
     *
     * @param shownFirst of the output in question when it was shown first: 1 preferred, 0 not, 0.5 no difference seen
     * @param shownSecond the same when it was shown second
     */
    public record Answers(double shownFirst, double shownSecond) {

        /**
         * Both orders together.
         *
         * @return 1 for the output in question, 0 for the other, 0.5 for neither
         */
        public double mean() {
            return (shownFirst + shownSecond) / 2;
        }
    }

    private final Judge judge;

    /**
     * Creates the probe.
     *
     * @param judge who is asked
     */
    public JudgeProbe(Judge judge) {
        this.judge = judge;
    }

    /**
     * Asks about an agent's output in a run, against another text. Both orders are asked at the same time.
     *
     * @param tasks ask the questions
     * @param agent the agent
     * @param run a run that got to the agent
     * @param other the text to compare its output with
     * @return the answers
     */
    public CompletableFuture<Answers> ask(Tasks tasks, Agent agent, CaseRun run, String other) {
        Step step = run.step(agent.id());
        var first = tasks.call(0, () -> judge.ask(agent, run.item(), step.inputs(), step.text(), other));
        var second = tasks.call(0, () -> judge.ask(agent, run.item(), step.inputs(), other, step.text()));
        return first.thenCombine(second, (preferred, inferior) -> new Answers(preferred, 1 - inferior));
    }
}
