package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.fixtures.Gated;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckModeTest {

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void record() {
        gating = new Gating(folder);
        assertThat(gating.record(Gated.Accepted.class).error()).isNull();
        Gated.CALLS.set(0);
    }

    @Test
    void anUnchangedStateIsNotRunAndHasNoScore() {
        GateResult result = gating.check(Gated.Accepted.class);

        assertThat(result.verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(Gated.CALLS).hasValue(0);
        assertThat(result.usage().calls().total()).isZero();
        assertThat(result.comparisons()).isEmpty();
        assertThat(result.split()).isEqualTo("none");
        assertThat(result.headline() + result.reason()).doesNotContainPattern("\\d");
        assertThat(result.accept()).isNull();
    }

    @Test
    void aPromptThatHarmsTheNextAgentIsARegression() {
        GateResult result = gating.check(Gated.Nicer.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        Comparison system = result.comparisons().get(0);
        assertThat(system.name()).isEqualTo("system");
        assertThat(system.before().score()).isEqualTo(1);
        assertThat(system.after().score()).isZero();
        assertThat(system.effect().high()).isNegative();
        assertThat(result.changes())
                .singleElement()
                .satisfies(c -> assertThat(c.id()).isEqualTo("sorter"));
    }

    @Test
    void aRegressionNamesThePromptAndTheAgentItHurt() {
        GateResult result = gating.check(Gated.Nicer.class);

        assertThat(result.headline())
                .startsWith("prompts/gate/sorter-nice.md makes `writer` worse: local 100 % wins, lookahead 0 %; ")
                .endsWith("reverting it restores 0.00 -> 1.00");
        assertThat(result.attributions()).singleElement().satisfies(a -> {
            assertThat(a.agents()).containsExactly("sorter");
            assertThat(a.lookahead()).containsExactly(Map.entry("writer", 0.0));
        });
        assertThat(result.examples()).hasSize(3).allSatisfy(e -> {
            assertThat(e.steps()).extracting(s -> s.agent()).containsExactly("sorter", "writer");
            assertThat(e.steps().get(1).after()).isEqualTo("team: unknown, sorry");
        });
    }

    @Test
    void aChangeWithoutConsequencePasses() {
        GateResult result = gating.check(Gated.Reworded.class);

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.accept()).isEqualTo("mvn maspo:baseline -Dmaspo.pipelines=gated");
    }

    @Test
    void theResultIsTheSameWhateverTheConcurrency() {
        GateResult one = gating.check(Gated.Nicer.class, "maspo.concurrency", "1");
        GateResult many = gating.check(Gated.Nicer.class, "maspo.concurrency", "32");

        assertThat(many).usingRecursiveComparison().ignoringFields("usage").isEqualTo(one);
    }

    @Test
    void eachOfSeveralAssertionsIsComparedAndThePrimaryScoreIsTheirMean() {
        gating.record(Gated.AcceptedTwoScores.class);

        GateResult result = gating.check(Gated.TwoScores.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(result.comparisons())
                .extracting(Comparison::name)
                .containsExactly("system", "isShort", "namesTheTeam");
        assertThat(result.comparisons())
                .extracting(Comparison::verdict)
                // The first look is too strict for a pass, and the regression ends the looking.
                .containsExactly(Verdict.REGRESSION, Verdict.INCONCLUSIVE, Verdict.REGRESSION);
        assertThat(result.comparisons().get(0).after().score()).isEqualTo(0.5);
    }

    @Test
    void whatTheAgentsCodeCannotUseIsALossAndNoError() {
        GateResult result = gating.check(Gated.Unparsable.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(result.examples().get(0).steps().get(1).after()).contains("(nothing: ", "not a queue: It may be");
    }

    @Test
    void aRepeatThatTheBudgetCannotPayIsNotBegun() {
        GateResult result = gating.check(Gated.Reworded.class, "maspo.margin", "0.02", "maspo.budget.calls", "200");

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.comparisons().get(0).repeats()).isEqualTo(1);
        assertThat(result.usage().calls().total()).isLessThan(200);
        assertThat(result.warnings())
                .containsExactly("The budget does not allow another repeat of the cases, so the comparison with the"
                        + " baseline ended after 1 of at most 3.");
    }

    @Test
    void aRegressionIsAttributedByScoresAloneWithoutAJudge() {
        gating.record(Gated.Judgeless.class);
        GateResult result = gating.check(Gated.JudgelessNicer.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(result.attributions())
                .singleElement()
                .satisfies(a -> assertThat(a.localWinRate()).isNull());
        assertThat(result.headline())
                .startsWith("prompts/gate/sorter-nice.md makes the system worse: its effect on the score");
        assertThat(result.warnings())
                .containsExactly(
                        "There is no model for the role JUDGE, so the regression was attributed by scores alone.");
    }

    @Test
    void aJudgeThatCannotBeReadHasNoPartInTheAttribution() {
        GateResult result = gating.check(Gated.MumblingWitness.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(result.attributions())
                .singleElement()
                .satisfies(a -> assertThat(a.localWinRate()).isNull());
        assertThat(result.headline()).doesNotContain("wins");
        assertThat(result.warnings())
                .singleElement()
                .asString()
                .startsWith("The judge could not be asked about each change. The judge's answers cannot be read: ");
    }
}
