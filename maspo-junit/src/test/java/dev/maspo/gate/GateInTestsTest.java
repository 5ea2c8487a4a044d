package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.maspo.MaspoException;
import dev.maspo.fixtures.Gated;
import dev.maspo.junit.PipelineFailure;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class GateInTestsTest {

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void prepare() {
        gating = new Gating(folder);
    }

    private EngineExecutionResults run(Class<?> fixture, String... more) {
        return Running.jupiter(fixture, gating.parameters(more));
    }

    @Test
    void withoutABaselineThereIsNoGate() {
        run(Gated.Nicer.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1));
        run(Gated.Nicer.class, "maspo.ci", "true")
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1));
    }

    @Test
    void aMissingBaselineFailsWhereItIsAskedFor() {
        run(Gated.Nicer.class, "maspo.failOnMissingBaseline", "true")
                .testEvents()
                .assertStatistics(stats -> stats.started(2).failed(1))
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                displayName("gate"),
                                finishedWithFailure(
                                        instanceOf(MaspoException.class),
                                        message(m -> m.contains("There is no baseline")
                                                && m.contains("mvn maspo:baseline -Dmaspo.pipelines=gated")))));
    }

    @Test
    void anUnchangedStateCostsNoCallBesidesThoseOfTheAssertions() {
        gating.record(Gated.Accepted.class);
        Gated.CALLS.set(0);
        run(Gated.Accepted.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(2))
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("gate"), finishedSuccessfully()));

        // 80 tickets to sort; the writer is asked the same for each queue, and a failed case would ask anew.
        assertThat(Gated.CALLS.get()).isBetween(82, 160);
        int calls = Gated.CALLS.getAndSet(0);
        Running.jupiter(Gated.Accepted.class);
        assertThat(Gated.CALLS).hasValue(calls);
    }

    @Test
    void aRegressionFailsTheGateWithExpectedAndActual() {
        gating.record(Gated.Accepted.class);

        EngineExecutionResults results = run(Gated.Nicer.class);

        results.testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(1).failed(1));
        PipelineFailure failure = (PipelineFailure) Running.failure(results);
        assertThat(failure.getMessage())
                .startsWith(
                        "REGRESSION: prompts/gate/sorter-nice.md makes `writer` worse: local 100 % wins, lookahead 0 %")
                .contains("case g00: ticket 0: my parcel is late", "writer now: team: unknown, sorry")
                .containsSubsequence(
                        "to look at the change: git diff -- :/maspo-junit/src/test/resources/prompts/gate/",
                        "to take it back: git checkout -- :/maspo-junit/src/test/resources/prompts/gate/",
                        "to accept the state on disk: mvn maspo:baseline -Dmaspo.pipelines=gated");
        assertThat(failure.getExpected()).contains("not credibly below 1.000");
        assertThat(failure.getActual()).contains("score of 0.000, a difference of -1.000 [");
        assertThat(folder.resolve("gated/gate.json")).exists();
    }

    @Test
    void aRegressionThatShallNotFailIsStillNoSuccess() {
        gating.record(Gated.Accepted.class);

        run(Gated.Nicer.class, "maspo.failOnRegression", "false")
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(1).aborted(1))
                .assertThatEvents()
                .haveExactly(1, event(test(), abortedWithReason(message(m -> m.startsWith("REGRESSION: ")))));
    }

    @Test
    void whatIsUndecidedIsAbortedOrFailsOnDemand() {
        gating.record(Gated.Accepted.class);

        run(Gated.Reworded.class, "maspo.margin", "0.02")
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(1).aborted(1))
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                displayName("gate"),
                                abortedWithReason(message(m -> m.startsWith("INCONCLUSIVE: ")
                                        && m.contains("About 132 cases would decide")))));
        run(Gated.Reworded.class, "maspo.margin", "0.02", "maspo.failOnInconclusive", "true")
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(1).failed(1));
    }

    @Test
    void aClassWithoutAssertionsIsComparedByTheJudge() {
        gating.record(Gated.Judged.class);

        EngineExecutionResults results = Running.maspo(Gated.JudgedNicer.class, gating.parameters());

        results.testEvents().assertStatistics(stats -> stats.started(1).failed(1));
        assertThat(Running.failure(results))
                .hasMessageStartingWith("REGRESSION: prompts/gate/sorter-nice.md makes `writer` worse")
                .hasMessageContaining("reverting it restores 0.00 -> 0.50");
    }
}
