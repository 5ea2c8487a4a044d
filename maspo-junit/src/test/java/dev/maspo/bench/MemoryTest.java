package dev.maspo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter of what {@link SpeedBench} runs, in a quarter of its heap. */
class MemoryTest {

    @TempDir
    private Path folder;

    @Test
    void athousandCasesOfEightAgentsFitIntoASmallHeap() throws IOException {
        Files.createDirectory(folder.resolve("cases"));
        Files.writeString(folder.resolve("cases/bench.jsonl"), BenchPipeline.cases(1250));

        var figures = Forked.run(
                folder,
                TestRun.class,
                List.of("-Xmx64m"),
                BenchAgents.Eight.class.getName(),
                folder.resolve("calls.db"));

        assertThat(figures.path("passed").asInt()).isEqualTo(1);
    }
}
