package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.fixtures.Gated;
import dev.maspo.launcher.FolderAccess;
import dev.maspo.launcher.RunReport;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailsClosedTest {

    private static final String ACCEPT = "mvn maspo:baseline -Dmaspo.pipelines=gated";

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void prepare() {
        gating = new Gating(folder);
    }

    private GateResult error(Class<?> fixture, String... parameters) {
        GateResult result = gating.check(fixture, parameters);
        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.accept()).startsWith("mvn maspo:baseline -Dmaspo.pipelines=");
        return result;
    }

    @Test
    void aMissingBaselineIsAnErrorThatOffersTheCommand() {
        GateResult result = error(Gated.Accepted.class);

        assertThat(result.baseline()).isNull();
        assertThat(result.reason())
                .startsWith("There is no baseline " + gating.baselines().resolve("gated.baseline.json"))
                .contains(ACCEPT);
        assertThat(gating.baselines()).doesNotExist();
    }

    @Test
    void ciRecordsNoBaseline() {
        String error = gating.record(Gated.Accepted.class, "maspo.ci", "true").error();

        assertThat(error).contains("A build in CI writes no baseline").contains(ACCEPT);
        assertThat(gating.baselines()).doesNotExist();
    }

    @Test
    void changedCasesAreNamed() {
        gating.record(Gated.Accepted.class);

        assertThat(error(Gated.OtherCases.class).reason())
                .startsWith("The cases are not those of the baseline: 1 added (g80); 1 removed (g00); 1 changed (g07).")
                .contains(ACCEPT);
    }

    @Test
    void anAssertionThatIsGoneIsNamed() {
        gating.record(Gated.AcceptedTwoScores.class);

        assertThat(error(Gated.Accepted.class).reason())
                .startsWith("The assertions are not those of the baseline: 1 removed (isShort).")
                .contains(ACCEPT);
    }

    @Test
    void anotherAgentIsNamed() {
        gating.record(Gated.Accepted.class);

        assertThat(error(Gated.OneMore.class).reason())
                .startsWith("The agents are not those of the baseline: 1 added (last).")
                .contains(ACCEPT);
    }

    @Test
    void withoutCasesNothingPasses() {
        gating.record(Gated.Accepted.class);

        assertThat(error(Gated.NoCases.class).reason()).contains("cases/bad/empty.jsonl is empty");
    }

    @Test
    void withoutScoresNothingPasses() {
        gating.record(Gated.Accepted.class);

        assertThat(error(Gated.NoScores.class).reason())
                .contains("No case has a score: the assertions left all 80 of them out");
    }

    @Test
    void aSpentBudgetPassesNothing() {
        gating.record(Gated.Accepted.class);

        assertThat(error(Gated.Reworded.class, "maspo.budget.calls", "40").reason())
                .contains("The budget maspo.budget.calls = 40 is spent.");
    }

    @Test
    void anEndpointThatDoesNotAnswerIsNoRegression() {
        gating.record(Gated.Accepted.class);

        assertThat(error(Gated.Unreachable.class).reason())
                .contains("80 of 80 cases failed")
                .contains("the endpoint is down");
    }

    @Test
    void aJudgeThatOftenCannotBeReadPassesNothing() {
        gating.record(Gated.Judged.class);

        assertThat(error(Gated.Mumbling.class).reason())
                .contains(
                        "The judge's answers cannot be read: 22 of 160 held no <verdict>A</verdict>, <verdict>B</verdict> or"
                                + " <verdict>TIE</verdict>, even when asked again, more than maspo.maxErrorRate = 0.05"
                                + " allows. Use a model that follows the form.");
        assertThat(gating.check(Gated.Mumbling.class, "maspo.maxErrorRate", "0.2")
                        .verdict())
                .isEqualTo(Verdict.REGRESSION);
    }

    @Test
    void theVerdictOfAnEarlierCheckIsGone() throws Exception {
        gating.record(Gated.Accepted.class);
        assertThat(gating.check(Gated.Accepted.class).verdict()).isEqualTo(Verdict.UNCHANGED);
        Files.delete(gating.baselines().resolve("gated.baseline.json"));

        error(Gated.Accepted.class);
    }

    @Test
    void aFolderWithoutPipelinesPassesNothing() {
        RunReport report = FolderAccess.launch("check", List.of(folder), List.of(), folder, Map.of());

        assertThat(report.pipelines()).isEmpty();
        assertThat(report.outcomes()).isEmpty();
    }
}
