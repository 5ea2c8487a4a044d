package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EngineForkTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final LinesLog log = new LinesLog();

    @TempDir
    private Path folder;

    @Test
    void bringsBackTheReportAndPassesTheProgressOn() throws Exception {
        RunReport report = run("report");

        assertThat(report.error()).isEqualTo("from the child");
        assertThat(log.lines()).contains("info Fortschritt: ✓ " + folder.toRealPath());
    }

    @Test
    void aChildThatIsKilledIsNamedAndAnOldReportIsNotTakenForIts() throws Exception {
        Files.createDirectories(output());
        Files.writeString(
                output().resolve("report.json"),
                "{\"schema\":1,\"run\":\"this run\",\"pipelines\":[],\"outcomes\":[],\"warnings\":[],\"error\":null}");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> run("die"))
                .withMessageStartingWith(
                        "The forked JVM ended with exit code 137 (killed by signal 9?) before it wrote a report.")
                .withMessageContaining("-Dmaspo.argLine=-Xmx");
    }

    @Test
    void aReportThatFoundNoRoomIsTheLastMessage() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> run("lose"))
                .withMessage(
                        "The report of the run is lost: cannot write here/report.json: No space left. Make room or give"
                                + " the right to write there, or name another folder with -Dmaspo.outputDirectory.");
    }

    @Test
    void aReportCountsEvenIfTheEndGoesWrong() throws Exception {
        assertThat(run("report-and-die").error()).isEqualTo("from the child");
        assertThat(log.lines())
                .contains("warn The forked JVM wrote its report, and ended with exit code 137 after that.");
    }

    @Test
    void aReportOfAnotherRunIsNotTakenForThisOnes() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> run("report-of-another-run"))
                .withMessageContaining(output().resolve("report.json").toString())
                .withMessageContaining("is that of another run");
    }

    @Test
    void anExecutableThatDoesNotStartIsNamed() {
        EngineFork fork = new EngineFork(log, settings(folder + "/nojava"), Child.class.getName());

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> fork.run(request("report"), CLASS_PATH))
                .withMessageContaining(folder + "/nojava")
                .withMessageContaining("-Dmaspo.jvm");
    }

    @Test
    void aReportThatCannotBeReadIsAnError() {
        RunRequest request = request("report");
        Path directory = Path.of(request.reportFile());

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> {
                    Files.createDirectories(directory.resolve("in the way"));
                    new EngineFork(log, settings(Java.EXECUTABLE), Child.class.getName()).run(request, CLASS_PATH);
                })
                .withMessageContaining("report.json");
    }

    private ForkSettings settings(String... java) {
        return new ForkSettings(List.of(java), folder, Map.of(), Set.of(), Map.of());
    }

    private RunReport run(String action) throws MojoExecutionException {
        return new EngineFork(log, settings(Java.EXECUTABLE, "-Xshare:auto"), Child.class.getName())
                .run(request(action), CLASS_PATH);
    }

    private RunRequest request(String action) {
        return new RunRequest(
                RunRequest.SCHEMA,
                "this run",
                "optimize",
                List.of(),
                List.of(),
                output().toString(),
                output().resolve("report.json").toString(),
                null,
                Map.of("maspo.test", action));
    }

    private Path output() {
        return folder.resolve("path with space").resolve("maspo");
    }
}
