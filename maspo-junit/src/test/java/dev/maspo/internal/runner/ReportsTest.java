package dev.maspo.internal.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.store.JsonFiles;
import dev.maspo.testing.GateResults;
import dev.maspo.testing.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @TempDir
    Path output;

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

    private void checked(String pipeline) {
        JsonFiles.write(
                output.resolve(pipeline).resolve("gate.json"), GateResults.named(GateResults.regression(), pipeline));
        reports().checked(GateResults.named(GateResults.regression(), pipeline), definition());
    }

    private Reports reports() {
        return new Reports(output, Optional.empty(), Clock.systemUTC(), warnings::add);
    }

    private static PipelineDefinition definition() {
        return new PipelineDefinition(
                "desk", ReportsTest.class, null, new Objective(1, 1, 1), List.of(), List.of(), Map.of(), Map.of());
    }

    private String summary() throws IOException {
        return Files.readString(output.resolve("summary.md"));
    }

    @Test
    void aPipelineAndAllPipelinesGetASummary() throws IOException {
        checked("desk");
        checked("mail");

        assertThat(output.resolve("desk/summary.md"))
                .content()
                .startsWith("## ")
                .contains("check of `desk`");
        assertThat(summary())
                .startsWith("## MASPO: 2 pipelines")
                .contains("| `desk` |")
                .contains("| `mail` |");
        assertThat(warnings).isEmpty();
    }

    @Test
    void anOptimizationStandsBesideTheCheck() throws IOException {
        JsonFiles.write(output.resolve("desk/run.json"), RunResults.accepted("Sort better."));
        checked("desk");

        assertThat(output.resolve("desk/summary.md"))
                .content()
                .contains("check of `desk`")
                .contains("optimization of `support-desk`");
        assertThat(summary()).isEqualTo(Files.readString(output.resolve("desk/summary.md")));
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsWritten() throws IOException {
        checked("desk");
        Files.createDirectories(output.resolve("bad"));
        Files.writeString(output.resolve("bad/run.json"), "{");

        reports().checked(GateResults.named(GateResults.pass(), "bad"), definition());

        assertThat(warnings)
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning)
                        .startsWith("A report could not be written. The file ")
                        .contains("run.json is damaged"));
        assertThat(summary()).contains("check of `desk`");
    }

    @Test
    void pipelinesThatEndAtTheSameTimeAreAllInTheSummary() throws IOException {
        IntStream.range(0, 24).parallel().forEach(i -> checked("p" + i));

        String summary = summary();
        assertThat(summary).startsWith("## MASPO: 24 pipelines");
        IntStream.range(0, 24).forEach(i -> assertThat(summary).contains("| `p" + i + "` |"));
    }
}
