package dev.maspo.internal.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.store.JsonFiles;
import dev.maspo.testing.GateResults;
import dev.maspo.testing.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        new Reports(output, warnings::add).write(pipeline);
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

        new Reports(output, warnings::add).write("bad");

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
