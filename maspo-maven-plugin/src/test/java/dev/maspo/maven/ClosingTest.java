package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maspo.Verdict;
import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunReport.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingTest {

    private final LinesLog log = new LinesLog();

    @TempDir
    private Path folder;

    @Test
    void everyErrorIsInTheMessage() {
        RunReport report = report(
                "cannot read the class path",
                Outcome.failed("a", "demo.A", "demo.A has a cycle: x -> y -> x\nbreak it"),
                Outcome.failed("b", "demo.B", "no model"));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new RunBlock(folder)).of(report))
                .withMessage(
                        "cannot read the class path\n\ndemo.A has a cycle: x -> y -> x\nbreak it\n\nb (demo.B): no model");
    }

    @Test
    void aReportWithoutAnythingIsNoSuccess() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new RunBlock(folder)).of(report(null)))
                .withMessageContaining("ran no pipeline");
    }

    @Test
    void aRejectedRunIsNoFailure() throws Exception {
        Path file = StoredResults.write(folder, Results.run("a", "judge", false, "no gain"));

        new Closing(log, new RunBlock(folder)).of(report(null, Outcome.of("a", "demo.A", file.toString())));

        assertThat(log.lines())
                .contains("info a: NOT ACCEPTED, the prompts stay as they are", "info   results   a/run.json");
    }

    @Test
    void aResultIsShownBeforeAnotherPipelinesErrorEndsTheBuild() {
        Path file = StoredResults.write(folder, Results.accepted());

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new RunBlock(folder))
                        .of(report(
                                null,
                                Outcome.of("support-desk", "demo.A", file.toString()),
                                Outcome.failed("b", "demo.B", "no model"))))
                .withMessage("b (demo.B): no model");
        assertThat(log.lines()).contains("info support-desk: ACCEPTED");
    }

    @Test
    void aResultThatCannotBeReadIsAnError() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new RunBlock(folder))
                        .of(report(
                                null,
                                Outcome.of(
                                        "a",
                                        "demo.A",
                                        folder.resolve("none.json").toString()))))
                .withMessageContaining("none.json");
    }

    @Test
    void aVerdictThatStopsTheBuildIsAFailureWithTheHeadline() {
        Path file = StoredResults.write(
                folder, GateResults.gate(Verdict.REGRESSION, "prompts/triage.md makes reply worse", "0.84 -> 0.71"));

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> new Closing(log, new GateBlock(folder))
                        .of(report(null, new Outcome("desk", "demo.A", file.toString(), null, true, null))))
                .withMessage("desk: REGRESSION. prompts/triage.md makes reply worse\n"
                        + "To accept the state on disk: mvn maspo:baseline -Dmaspo.pipelines=desk");
    }

    @Test
    void whatCouldNotBeCheckedIsAnErrorOfTheBuild() {
        Path file = StoredResults.write(folder, GateResults.gate(Verdict.ERROR, "", "the cases have changed"));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new GateBlock(folder))
                        .of(report(null, new Outcome("desk", "demo.A", file.toString(), null, true, null))))
                .withMessageStartingWith("desk: ERROR. the cases have changed");
    }

    @Test
    void aVerdictThatDoesNotStopTheBuildIsAWarningAndNoPass() throws Exception {
        Path file = StoredResults.write(folder, GateResults.gate(Verdict.INCONCLUSIVE, "90 cases would decide", "r"));

        new Closing(log, new GateBlock(folder)).of(report(null, Outcome.of("desk", "demo.A", file.toString())));

        assertThat(log.lines()).contains("warn desk: INCONCLUSIVE, 90 cases would decide");
    }

    @Test
    void aPipelineThatWasPassedOverIsNamed() throws Exception {
        new Closing(log, new GateBlock(folder))
                .of(report(null, new Outcome("desk", "demo.A", null, null, false, "nothing has changed")));

        assertThat(log.lines()).containsExactly("info desk: passed over, as nothing has changed.");
    }

    private static RunReport report(@Nullable String error, Outcome... outcomes) {
        return new RunReport(RunReport.SCHEMA, "run", List.of(), List.of(outcomes), List.of(), error);
    }
}
