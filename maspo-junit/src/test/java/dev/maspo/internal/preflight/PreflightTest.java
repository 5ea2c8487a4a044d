package dev.maspo.internal.preflight;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.stats.SmallestGain;
import dev.maspo.result.PreflightResult;
import dev.maspo.result.PreflightResult.Reach;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Reply;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is measured before a search, and what stops it. */
class PreflightTest {

    private static final Pipeline PIPELINE = pipeline(chatting("reader"), chatting("writer", "reader"));
    private static final PromptSet HEEDING = prompts("reader", "Read {{input}}", "writer", "Write {{reader}}");
    private static final PromptSet DEAF = prompts("reader", "Read {{input}}", "writer", "Write {{input}}");
    private static final SimulatedJudge GOOD = new SimulatedJudge(1, 0, 0, 0);

    private final LongAdder calls = new LongAdder();
    private final Workers workers = new Workers(2);
    // An agent that repeats what it was told, so it names its case; what was made for another case lacks the case's
    // words.
    private final RunBook book = new RunBook(
            Graphs.executor(PIPELINE, new Reply(text -> {
                calls.increment();
                return "for " + text.replaceFirst("\\w+ ", "");
            })),
            workers);

    @AfterEach
    void close() {
        workers.close();
    }

    private static List<Case> cases() {
        return IntStream.range(0, 30)
                .mapToObj(i -> item("c" + i, "c" + i + ". about thing" + i + " number" + i))
                .toList();
    }

    private PreflightResult run(
            PromptSet prompts, SimulatedJudge judge, long allowance, boolean forced, Assertion... assertions) {
        Metric metric = new Metric(PIPELINE, List.of(assertions));
        List<CaseRun> base = book.runs(prompts, cases());
        var parts = new PreflightParts(PIPELINE, prompts, metric, judge.judge(1), book, workers);
        calls.reset();
        return new Preflight(parts, 30, allowance).run(base, 1, forced);
    }

    private static Assertion passing(int every) {
        return new Assertion("some", 0, run -> Integer.parseInt(run.caseId().substring(1)) % every == 0 ? 1 : 0);
    }

    @Test
    void measuresHeadroomCouplingAndTheJudge() {
        PreflightResult result = run(HEEDING, GOOD, 200, false, passing(2));

        assertThat(result.verdict()).isEqualTo("go");
        assertThat(result.headroom()).isEqualTo(0.5);
        assertThat(result.score()).isNotNull();
        assertThat(result.smallestGain()).isBetween(0.05, 0.25);
        assertThat(result.reach()).containsExactly(new Reach("reader", 3, 3));
        assertThat(result.findings().get(0))
                .startsWith("The prompts score 0.500 [")
                .contains("so there is 0.500 to gain at most");
    }

    @Test
    void whatTheHeldOutCasesCanTellIsReckonedFromThoseThatAreLikelyToBeScored() {
        Assertion half = new Assertion(
                "half", 0, run -> switch (Integer.parseInt(run.caseId().substring(1)) % 4) {
                    case 0 -> 1;
                    case 1 -> 0;
                    default -> Double.NaN;
                });

        PreflightResult all = run(HEEDING, GOOD, 200, false, passing(2));
        PreflightResult some = run(HEEDING, GOOD, 200, false, half);

        assertThat(all.smallestGain()).isEqualTo(SmallestGain.of(30, 0.05));
        assertThat(all.findings().get(0)).contains("the 30 held-out cases can tell a gain from chance");
        assertThat(some.smallestGain()).isEqualTo(SmallestGain.of(16, 0.05)).isGreaterThan(all.smallestGain());
        assertThat(some.findings().get(0))
                .containsPattern("the 16 or so of 30 held-out cases that the assertions will score.*\\(14 of 30\\)");
    }

    @Test
    void assertionsThatLeaveOutEveryCaseAreNotTakenForNone() {
        PreflightResult result = run(HEEDING, GOOD, 200, false, new Assertion("none", 0, run -> Double.NaN));

        assertThat(result.findings().get(0)).startsWith("The assertions left out all ");
        assertThat(result.smallestGain()).isEqualTo(1);
        assertThat(result.score()).isNull();
    }

    @Test
    void aJudgeThatSeesNoDifferenceIsNotExcusedByTooFewPairs() {
        assertThat(run(HEEDING, new SimulatedJudge(0, 0, 1, 0), 200, false, passing(2))
                        .findings())
                .anySatisfy(finding -> assertThat(finding)
                        .contains("undecided in 24")
                        .contains("It saw no difference in any of them.")
                        .doesNotContain("too few pairs"));
    }

    @Test
    void itSaysWhatItCostAndKeepsWithinItsAllowance() {
        PreflightResult result = run(HEEDING, new SimulatedJudge(0.5, 0, 0, 0), 200, true);

        assertThat(calls.sum()).isEqualTo(3);
        int pairs = Objects.requireNonNull(result.judge()).pairs();
        assertThat(result.requests()).isEqualTo(3 + 2L * pairs).isLessThanOrEqualTo(200);
    }

    @Test
    void aRunTooSmallToPayForItGoesWithout() {
        PreflightResult result = run(HEEDING, new SimulatedJudge(0.5, 0, 0, 0), 1, false);

        assertThat(result.requests()).isZero();
        assertThat(result.judge()).isNull();
        assertThat(result.findings()).contains("The judge was not tested: this run is too small to pay for it.");
    }

    @Test
    void anAgentThatNobodyHeedsIsNamed() {
        PreflightResult result = run(DEAF, GOOD, 200, false);

        assertThat(result.reach()).containsExactly(new Reach("reader", 3, 0));
        assertThat(result.findings())
                .anySatisfy(finding -> assertThat(finding)
                        .contains("reader 0 of 3")
                        .contains("What comes after reader does not heed it"));
    }

    @Test
    void whereEverythingIsRightThereIsNothingToGain() {
        PreflightResult result = run(HEEDING, GOOD, 200, false, passing(1));

        assertThat(result.verdict()).isEqualTo("nothing to gain");
        assertThat(result.requests()).isZero();
        assertThat(run(HEEDING, GOOD, 200, true, passing(1)).verdict()).isEqualTo("go");
    }

    @Test
    void aJudgeThatIsNoBetterThanACoinIsAnErrorWithNumbersAndAMend() {
        assertThatThrownBy(() -> run(HEEDING, new SimulatedJudge(1, 1, 0, 0), 200, false))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("not credibly better than a coin")
                .hasMessageContaining("known pairs in 0, is wrong in 0 and undecided in 24")
                .hasMessageContaining("100 % of its preferences go to the first place")
                .hasMessageContaining("maspo.model.judge.name")
                .hasMessageContaining("maspo.preflight=force");
        assertThat(run(HEEDING, new SimulatedJudge(1, 1, 0, 0), 200, true).verdict())
                .isEqualTo("go");
    }

    @Test
    void aSearchThatAsksNoJudgeDoesNotPayForItsTrial() {
        Metric metric = new Metric(PIPELINE, List.of(passing(2)));
        var parts = new PreflightParts(PIPELINE, HEEDING, metric, null, book, workers);

        PreflightResult result = new Preflight(parts, 30, 200).run(book.runs(HEEDING, cases()), 1, false);

        assertThat(result.judge()).isNull();
        assertThat(result.requests()).isEqualTo(3);
        assertThat(result.findings()).contains("The judge was not tested: this search does not ask it.");
    }

    @Test
    void aJudgeThatSeesNoDifferenceIsAnErrorOnlyWithoutLabels() {
        SimulatedJudge blind = new SimulatedJudge(1, 0, 1, 0);

        assertThatThrownBy(() -> run(HEEDING, blind, 200, false)).isInstanceOf(MaspoException.class);
        Assertion half = new Assertion(
                "half",
                0,
                run -> run.output().contains(run.input()) && run.caseId().length() < 3 ? 1 : 0);
        assertThat(run(HEEDING, blind, 200, false, half).verdict()).isEqualTo("go");
    }
}
