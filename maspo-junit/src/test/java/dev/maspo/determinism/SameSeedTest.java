package dev.maspo.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.maspo.fixtures.Desk;
import dev.maspo.fixtures.OtherWorlds;
import dev.maspo.fixtures.Stumbling;
import dev.maspo.fixtures.Topologies;
import dev.maspo.junit.PipelineClasses;
import dev.maspo.testing.Optimizing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameSeedTest {

    private record Written(String run, String events) {}

    @TempDir
    Path folder;

    private int runs;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Desk.class,
                Topologies.Debate.class,
                Topologies.Vote.class,
                OtherWorlds.Unlabelled.class,
                OtherWorlds.Moody.class
            })
    void theSameSeedGivesTheSameFilesAtAnyPace(Class<?> fixture) throws IOException {
        Written first = run(fixture, "7", "4");

        assertThat(run(fixture, "7", "4")).isEqualTo(first);
        assertThat(run(fixture, "7", "1")).isEqualTo(first);
        assertThat(run(fixture, "7", "16")).isEqualTo(first);
    }

    @Test
    void anotherSeedIsAnotherRun() throws IOException {
        assertThat(run(Topologies.Debate.class, "8", "4").events())
                .isNotEqualTo(run(Topologies.Debate.class, "7", "4").events());
    }

    @Test
    void failuresAreCountedTheSameAtAnyPace() throws IOException {
        Written slow = run(Stumbling.class, "7", "1");

        for (int i = 0; i < 5; i++) {
            assertThat(run(Stumbling.class, "7", "16")).isEqualTo(slow);
        }
    }

    private Written run(Class<?> fixture, String seed, String concurrency) throws IOException {
        Path output = folder.resolve("run" + runs++);
        var outcome = Optimizing.run(
                fixture,
                output,
                "maspo.seed",
                seed,
                "maspo.concurrency",
                concurrency,
                "maspo.maxErrorRate",
                "0.9",
                "maspo.rounds",
                "2");
        assertThat(outcome.error()).isNull();
        Path results = output.resolve(PipelineClasses.name(fixture));
        JsonNode run = new JsonMapper().readTree(results.resolve("run.json").toFile());
        assertThat(((ObjectNode) run.get("usage")).remove("seconds").isNumber()).isTrue();
        return new Written(run.toPrettyString(), Files.readString(results.resolve("events.jsonl")));
    }
}
