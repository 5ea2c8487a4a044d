package dev.maspo.internal.judge;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static dev.maspo.testing.Outputs.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Running;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.testing.Reply;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What does not wait for the end of a run, and for other questions. Each of these tests would hang if it did. */
@Timeout(60)
class EarlyJudgingTest {

    private static final Case ITEM = item("c1", "x");
    private static final PromptSet BEFORE = prompts("a", "a {{input}}", "b", "b {{a}}");
    private static final PromptSet AFTER = BEFORE.with("a", "a new {{input}}");

    private final Pipeline pipeline = pipeline(chatting("a"), chatting("b", "a"));
    private final CaseRun incumbent =
            executor(pipeline, new Reply(text -> text)).run(ITEM, BEFORE, null);

    private CaseEvidence compare(PipelineExecutor candidates, Judge judge) {
        JointEvaluation evaluation = new JointEvaluation(pipeline, judge, new Metric(pipeline, List.of()));
        try (Workers workers = new Workers(4)) {
            return workers.all(List.of(ITEM), (one, tasks) -> {
                        Running run = candidates.start(tasks, one, AFTER, incumbent);
                        return evaluation.compare(tasks, pipeline.agent("a"), incumbent, run, Order.BOTH);
                    })
                    .get(0);
        }
    }

    @Test
    void anOutputIsJudgedWhileTheRunGoesOn() {
        CountDownLatch judged = new CountDownLatch(1);
        PipelineExecutor candidates = executor(pipeline, new Reply(text -> {
            if (text.startsWith("b")) {
                await(judged);
            }
            return text;
        }));
        Judge judge = new Judge(
                (caller, request) -> {
                    judged.countDown();
                    return answer("<verdict>TIE</verdict>");
                },
                new Nonce("desk"));

        assertThat(compare(candidates, judge).local()).isEqualTo(0.5);
    }

    @Test
    void bothOrdersAreAskedAtTheSameTime() {
        CyclicBarrier both = new CyclicBarrier(2);
        Judge judge = new Judge(
                (caller, request) -> {
                    await(both);
                    return answer("<verdict>A</verdict>");
                },
                new Nonce("desk"));

        assertThat(compare(executor(pipeline, new Reply(text -> text)), judge).global())
                .isEqualTo(0.5);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
