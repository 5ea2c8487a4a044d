package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.fixtures.BrokenClasses;
import dev.maspo.fixtures.Gated;
import dev.maspo.fixtures.Unrun;
import dev.maspo.launcher.FolderAccess;
import dev.maspo.launcher.Forms;
import dev.maspo.launcher.RunReport;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Optimizing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a goal reports is what this run did, whatever an earlier one left in the folder. */
class ResultsOfThisRunTest {

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void anEarlierRegression() {
        gating = new Gating(folder);
        assertThat(gating.record(Gated.Accepted.class).error()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "SwitchedOff, until docker is back",
        "AssertionOff, until docker is back",
        "Assuming, docker is not running",
        "FixtureFails, docker is not running",
        "Intercepted, JUnit ran no test of"
    })
    void aClassThatIsNotReachedIsAnErrorWithItsCauseAndNoVerdictOfBefore(String fixture, String cause)
            throws Exception {
        assertThat(gating.check(Gated.Nicer.class).verdict()).isEqualTo(Verdict.REGRESSION);

        RunReport.Outcome outcome = gating.outcome(unrun(fixture));

        assertThat(outcome.stops()).isTrue();
        GateResult result = result(outcome);
        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains(cause).contains("Unrun$" + fixture);
        assertThat(Files.readString(folder.resolve("gated/summary.md")))
                .contains(cause)
                .doesNotContain("REGRESSION");
        assertThat(Files.readString(folder.resolve("gated/report.html")))
                .contains(cause)
                .doesNotContain("REGRESSION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SwitchedOff", "Assuming", "FixtureFails", "Intercepted"})
    void aBaselineThatIsThereIsNoneThatWasRecorded(String fixture) throws Exception {
        byte[] before = Files.readAllBytes(gating.baselines().resolve("gated.baseline.json"));

        RunReport.Outcome outcome = gating.record(unrun(fixture));

        assertThat(outcome.resultFile()).isNull();
        assertThat(outcome.error()).contains("Unrun$" + fixture);
        assertThat(gating.baselines().resolve("gated.baseline.json")).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SwitchedOff", "Assuming", "FixtureFails", "Intercepted"})
    void anEarlierPlanIsGone(String fixture) throws Exception {
        Path plan = folder.resolve("gated/plan.json");
        Files.createDirectories(plan.resolveSibling("."));
        Files.writeString(plan, "{}");

        Path classes = FolderAccess.compiled(folder.resolve("classes"), unrun(fixture));
        RunReport report = FolderAccess.launch("plan", List.of(classes), List.of(), folder, Map.of());

        assertThat(report.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.resultFile()).isNull();
            assertThat(outcome.error()).contains("Unrun$" + fixture);
        });
        assertThat(plan).doesNotExist();
    }

    @Test
    void anEarlierOptimizationIsKeptAndNotReported() throws Exception {
        Path run = folder.resolve("broken/run.json");
        Files.createDirectories(run.resolveSibling("."));
        Files.writeString(run, "{}");

        RunReport.Outcome outcome = Optimizing.run(BrokenClasses.SwitchedOff.class, folder);

        assertThat(outcome.resultFile()).isNull();
        assertThat(outcome.error()).contains("until the database is back");
        assertThat(run).hasContent("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EndFails", "CleaningFails"})
    void whatFailsBesideTheCheckIsAnErrorBesideItsVerdict(String fixture) throws Exception {
        RunReport.Outcome outcome = gating.outcome(unrun(fixture));

        assertThat(result(outcome).verdict()).isNotEqualTo(Verdict.ERROR);
        assertThat(outcome.stops()).isFalse();
        assertThat(outcome.error())
                .contains("failed beside the work of the goal")
                .contains("docker does not stop");
    }

    @Test
    void aRegressionStaysOneWhereSomethingElseFails() {
        RunReport.Outcome outcome = gating.outcome(Unrun.WorseAndEndFails.class);

        assertThat(result(outcome).verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(outcome.stops()).isTrue();
        assertThat(outcome.error()).contains("docker does not stop");
    }

    @Test
    void aRegressionAloneIsNoErrorBesideItself() {
        RunReport.Outcome outcome = gating.outcome(Gated.Nicer.class);

        assertThat(outcome.stops()).isTrue();
        assertThat(outcome.error()).isNull();
        assertThat(gating.outcome(Gated.Nicer.class, "maspo.failOnRegression", "false"))
                .satisfies(borne -> assertThat(borne.stops()).isFalse())
                .satisfies(borne -> assertThat(borne.error()).isNull());
    }

    private static GateResult result(RunReport.Outcome outcome) {
        return Forms.readGate(Path.of(Objects.requireNonNull(outcome.resultFile())));
    }

    private static Class<?> unrun(String name) throws ClassNotFoundException {
        return Class.forName(Unrun.class.getName() + "$" + name);
    }
}
