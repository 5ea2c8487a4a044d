package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunReport.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
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
                new Outcome("a", "demo.A", null, "demo.A has a cycle: x -> y -> x\nbreak it"),
                new Outcome("b", "demo.B", null, "no model"));

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

        new Closing(log, new RunBlock(folder)).of(report(null, new Outcome("a", "demo.A", file.toString(), null)));

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
                                new Outcome("support-desk", "demo.A", file.toString(), null),
                                new Outcome("b", "demo.B", null, "no model"))))
                .withMessage("b (demo.B): no model");
        assertThat(log.lines()).contains("info support-desk: ACCEPTED");
    }

    @Test
    void aResultThatCannotBeReadIsAnError() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Closing(log, new RunBlock(folder))
                        .of(report(
                                null,
                                new Outcome(
                                        "a",
                                        "demo.A",
                                        folder.resolve("none.json").toString(),
                                        null))))
                .withMessageContaining("none.json");
    }

    private static RunReport report(@Nullable String error, Outcome... outcomes) {
        return new RunReport(RunReport.SCHEMA, List.of(outcomes), error);
    }
}
