package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static dev.maspo.internal.optimize.Scripted.prompt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.ModelRole;
import dev.maspo.PipelineRun;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.Score;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final int HOLDOUT = 24;
    private static final Assertion GOOD = new Assertion("good", 0, run -> (worth(run) + 1) / 2.0);

    private static int worth(PipelineRun run) {
        return Integer.parseInt(run.output().replaceAll(".*worth=(-?\\d).*", "$1"));
    }

    private static PromptSet next(String next) {
        return ORIGINAL.with("first", prompt("0", next));
    }

    private static Acceptance.Decision decide(PromptSet proposed, Assertion... assertions) {
        try (Bench bench = new Bench(PIPELINE, List.of(assertions), Scripted::play)) {
            return new Acceptance(bench.parts, 0.05).decide(ORIGINAL, proposed, pool(HOLDOUT));
        }
    }

    @Test
    void aGainThatIsCredibleIsAccepted() {
        Acceptance.Decision decision = decide(next("++0"), GOOD);

        assertThat(decision.accepted()).isTrue();
        assertThat(decision.reason())
                .matches(
                        "Credibly better: the gain is \\+0\\.333 \\[\\+0\\.\\d{3}, \\+0\\.\\d{3}] on 24 held-out cases\\.");
        assertThat(decision.before().score()).isEqualTo(0.5);
        assertThat(decision.after().score()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(decision.after().n()).isEqualTo(HOLDOUT);
        assertThat(decision.after().low()).isLessThan(5.0 / 6);
        assertThat(decision.after().high()).isBetween(5.0 / 6, 1.0);
    }

    @Test
    void aGainThatMayBeChanceIsNot() {
        Acceptance.Decision decision = decide(next("+".repeat(3) + "0".repeat(21)), GOOD);

        assertThat(decision.accepted()).isFalse();
        assertThat(decision.reason())
                .matches(
                        "Not credibly better: the gain is \\+0\\.063 \\[-0\\.\\d{3}, \\+0\\.\\d{3}] on 24 held-out cases\\.");
        assertThat(decision.after().score()).isCloseTo(0.5625, within(1e-12));
    }

    @Test
    void aLossIsNot() {
        assertThat(decide(next("-"), GOOD).accepted()).isFalse();
        assertThat(decide(next("-"), GOOD).reason()).startsWith("Not credibly better: the gain is -0.500 [");
    }

    @Test
    void anUnchangedSetIsSaidToBeOne() {
        Acceptance.Decision decision = decide(ORIGINAL, GOOD);

        assertThat(decision.accepted()).isFalse();
        assertThat(decision.reason()).isEqualTo("The search found no prompt that is credibly better.");
        assertThat(decision.before()).isEqualTo(decision.after());
        assertThat(decision.before().score()).isEqualTo(0.5);
    }

    @Test
    void anAssertionThatGotCrediblyWorseBlocksAGain() {
        Assertion brief = new Assertion("brief", 0, run -> worth(run) > 0 ? 0 : 0.4);

        Acceptance.Decision decision = decide(next("+"), GOOD, GOOD, brief);

        assertThat(decision.accepted()).isFalse();
        assertThat(decision.reason())
                .startsWith("Credibly better: the gain is +0.200 [")
                .endsWith("on 24 held-out cases, but the assertion brief is credibly worse by 0.400.");
    }

    @Test
    void anAssertionThatMayBeWorseByChanceDoesNotBlockIt() {
        Assertion brief =
                new Assertion("brief", 0, run -> worth(run) > 0 && run.caseId().equals("c3") ? 0 : 1);

        assertThat(decide(next("+"), GOOD, brief).accepted()).isTrue();
    }

    @Test
    void casesThatAreLeftOutDoNotCount() {
        Assertion some = new Assertion(
                "some", 0, run -> Integer.parseInt(run.input()) < 12 ? (worth(run) + 1) / 2.0 : Double.NaN);
        Assertion none = new Assertion("none", 0, run -> Double.NaN);

        assertThat(decide(next("+"), some).reason()).contains("on 12 held-out cases");
        assertThat(decide(next("+"), some).before().n()).isEqualTo(12);
        Acceptance.Decision empty = decide(next("+"), none);
        assertThat(empty.accepted()).isFalse();
        assertThat(empty.reason()).isEqualTo("No held-out case has a score: the assertions left all of them out.");
        assertThat(empty.before()).isEqualTo(new Score(0, 0, 1, 0));
    }

    @Test
    void withoutAssertionsTheJudgeDecidesAgainstAnEvenScore() {
        Acceptance.Decision decision = decide(next("+00+"));

        assertThat(decision.accepted()).isTrue();
        assertThat(decision.before()).isEqualTo(new Score(0.5, 0.5, 0.5, HOLDOUT));
        assertThat(decision.after().score()).isCloseTo(0.75, within(1e-12));
        assertThat(decision.after().low()).isGreaterThan(0.5);
        assertThat(decision.reason())
                .matches("Credibly better: the judge prefers the new outputs in 75\\.0 % \\[\\d\\d\\.\\d, \\d\\d\\.\\d]"
                        + " of 24 held-out cases\\.");
    }

    @Test
    void withoutAssertionsAWinRateThatMayBeChanceIsNotAccepted() {
        Acceptance.Decision decision = decide(next("+-+0"));

        assertThat(decision.accepted()).isFalse();
        assertThat(decision.reason()).startsWith("Not credibly better: the judge prefers the new outputs in 62.5 % [");
    }

    @Test
    void onlyTheOutputOfTheWholePipelineCounts() {
        PromptSet prettier = ORIGINAL.with("first", prompt("+", "0"));

        assertThat(decide(prettier).accepted()).isFalse();
        assertThat(decide(prettier, GOOD).after().score()).isEqualTo(0.5);
    }

    @Test
    void runsEachSetOncePerCaseAndAsksNoJudgeWhereThereAreAssertions() {
        try (Bench bench = new Bench(PIPELINE, List.of(GOOD), Scripted::play)) {
            new Acceptance(bench.parts, 0.05).decide(ORIGINAL, next("+"), pool(HOLDOUT));

            assertThat(bench.calls(ModelRole.AGENT, "first")).isEqualTo(2 * HOLDOUT);
            assertThat(bench.calls(ModelRole.AGENT, "last")).isEqualTo(2 * HOLDOUT);
            assertThat(bench.calls(ModelRole.JUDGE, "last")).isZero();
        }
    }

    @Test
    void coinFlipsAreSeldomAccepted() {
        Random random = new Random(5);
        int accepted = 0;
        int sets = 400;
        for (int i = 0; i < sets; i++) {
            StringBuilder coins = new StringBuilder();
            random.ints(HOLDOUT, 0, 3).forEach(coin -> coins.append("+0-".charAt(coin)));
            accepted += decide(next(coins.toString()), GOOD).accepted() ? 1 : 0;
        }

        assertThat(accepted / (double) sets).isLessThan(0.07);
    }
}
