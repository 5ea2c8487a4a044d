package dev.maspo.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maspo.Verdict;
import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunReport.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
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
                .isThrownBy(() -> new Closing(log, new RunBlock(folder, folder)).of(report))
                .withMessage(
                        "cannot read the class path\n\ndemo.A has a cycle: x -> y -> x\nbreak it\n\nb (demo.B): no model");
    }

    @Test
    void aReportWithoutAnythingIsNoSuccess() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new RunBlock(folder, folder)).of(report(null)))
                .withMessageContaining("ran no pipeline");
    }

    @Test
    void aRejectedRunIsNoFailure() throws Exception {
        Path file = StoredResults.write(folder, Results.run("a", "judge", false, "no gain"));

        new Closing(log, new RunBlock(folder, folder)).of(report(null, Outcome.of("a", "demo.A", file.toString())));

        assertThat(log.lines())
                .contains("info a: NOT ACCEPTED, the prompts stay as they are", "info   results   a/run.json");
    }

    @Test
    void aResultIsShownBeforeAnotherPipelinesErrorEndsTheBuild() {
        Path file = StoredResults.write(folder, Results.accepted());

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new RunBlock(folder, folder))
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
                .isThrownBy(() -> new Closing(log, new RunBlock(folder, folder))
                        .of(report(
                                null,
                                Outcome.of(
                                        "a",
                                        "demo.A",
                                        folder.resolve("none.json").toString()))))
                .withMessageContaining("none.json");
    }

    @Test
    void aVerdictThatStopsTheBuildIsAFailureWithTheHeadline() throws Exception {
        Path file = StoredResults.write(
                folder, GateResults.gate(Verdict.REGRESSION, "prompts/triage.md makes reply worse", "0.84 -> 0.71"));
        Projects.file(file.resolveSibling(""), "report.html", "<html>");

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> new Closing(log, new GateBlock(folder, sources()))
                        .of(report(null, new Outcome("desk", "demo.A", file.toString(), null, true, null))))
                .withMessage("desk: REGRESSION. prompts/triage.md makes reply worse\n"
                        + "  look      git diff shows what has changed; take back what is not meant\n"
                        + "  accept    mvn maspo:baseline -Dmaspo.pipelines=desk takes the state on disk as the accepted one\n"
                        + "  report    " + shown(file, "report.html"));
        assertThat(log.lines()).contains("warn desk: REGRESSION").noneMatch(line -> line.contains("makes reply worse"));
    }

    @Test
    void whatCouldNotBeCheckedIsAnErrorOfTheBuild() {
        Path file = StoredResults.write(folder, GateResults.gate(Verdict.ERROR, "", "the cases have changed"));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new GateBlock(folder, sources()))
                        .of(report(null, new Outcome("desk", "demo.A", file.toString(), null, true, null))))
                .withMessageStartingWith("desk: ERROR. the cases have changed");
    }

    @Test
    void aVerdictThatDoesNotStopTheBuildIsAWarningAndNoPass() throws Exception {
        Path file = StoredResults.write(folder, GateResults.gate(Verdict.INCONCLUSIVE, "90 cases would decide", "r"));

        new Closing(log, new GateBlock(folder, sources()))
                .of(report(null, Outcome.of("desk", "demo.A", file.toString())));

        assertThat(log.lines()).contains("warn desk: INCONCLUSIVE, 90 cases would decide");
    }

    @Test
    void aPipelineThatWasPassedOverIsNamed() throws Exception {
        new Closing(log, new GateBlock(folder, sources()))
                .of(report(null, new Outcome("desk", "demo.A", null, null, false, "nothing has changed")));

        assertThat(log.lines()).containsExactly("info desk: passed over, as nothing has changed.");
    }

    @Test
    void aQuietBuildStillSaysEachVerdictInOneLine() throws Exception {
        Path pass = StoredResults.write(folder, GateResults.gate(Verdict.PASS, "as good", "r"));
        Path open = StoredResults.write(
                folder.resolve("open"), GateResults.gate(Verdict.INCONCLUSIVE, "90 cases would decide", "r"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Closing(new QuietLog(), new PrintStream(out, true, UTF_8), new GateBlock(folder, sources()))
                .of(report(
                        null,
                        Outcome.of("desk", "demo.A", pass.toString()),
                        Outcome.of("desk", "demo.B", open.toString()),
                        new Outcome("other", "demo.C", null, null, false, "nothing has changed")));

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "desk: PASS, as good",
                        "desk: INCONCLUSIVE, 90 cases would decide",
                        "other: passed over, as nothing has changed.");
    }

    @Test
    void aQuietBuildThatIsStoppedSaysItsVerdictInTheLastMessageAlone() {
        Path file = StoredResults.write(folder, GateResults.gate(Verdict.REGRESSION, "worse", "r"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> new Closing(
                                new QuietLog(), new PrintStream(out, true, UTF_8), new GateBlock(folder, sources()))
                        .of(report(null, new Outcome("desk", "demo.A", file.toString(), null, true, null))))
                .withMessageStartingWith("desk: REGRESSION. worse");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void aRunThatFailedNamesTheReportThatSaysSo() throws Exception {
        Projects.file(folder, "b/run.failed.json", "{}");
        Projects.file(folder, "b/report.html", "<html>");
        Projects.file(folder, "b/summary.md", "#");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new RunBlock(folder, folder))
                        .of(report(null, Outcome.failed("b", "demo.B", "no model"))))
                .withMessage("b (demo.B): no model\n  report    b/report.html\n  summary   b/summary.md");
    }

    private static final class QuietLog extends SystemStreamLog {
        @Override
        public boolean isInfoEnabled() {
            return false;
        }

        @Override
        public boolean isWarnEnabled() {
            return false;
        }

        @Override
        public void info(CharSequence content) {
            // Not shown.
        }

        @Override
        public void warn(CharSequence content) {
            // Not shown.
        }
    }

    private PromptSources sources() {
        return new PromptSources(Projects.at(folder));
    }

    private String shown(Path file, String name) {
        return Shown.path(file.resolveSibling(name), folder);
    }

    private static RunReport report(@Nullable String error, Outcome... outcomes) {
        return new RunReport(RunReport.SCHEMA, "run", List.of(), List.of(outcomes), List.of(), error);
    }
}
