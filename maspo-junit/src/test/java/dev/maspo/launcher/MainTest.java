package dev.maspo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final RunReport REPORT = new RunReport(
            RunReport.SCHEMA,
            "run",
            List.of("desk"),
            List.of(RunReport.Outcome.failed("desk", "acme.Desk", "No space left on device.")),
            List.of(),
            null);

    @TempDir
    private Path folder;

    @Test
    void aReportThatHasNoPlaceIsToldInTheLog() throws Exception {
        Path file = folder.resolve("report.json");
        Files.createDirectories(file.resolve("in the way"));
        ByteArrayOutputStream log = new ByteArrayOutputStream();

        int exitCode = Main.handIn(REPORT, file, new PrintStream(log, true, StandardCharsets.UTF_8));

        assertThat(exitCode).isEqualTo(74);
        assertThat(log.toString(StandardCharsets.UTF_8))
                .startsWith("The report of the run is lost: cannot write " + file)
                .contains("It was to say: No space left on device.");
    }

    @Test
    void aReportThatIsWrittenIsAGoodEnd() {
        Path file = folder.resolve("report.json");

        assertThat(Main.handIn(REPORT, file, System.err)).isZero();
        assertThat(Forms.readReport(file)).isEqualTo(REPORT);
    }
}
