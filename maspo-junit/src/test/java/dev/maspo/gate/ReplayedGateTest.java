package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.maspo.Verdict;
import dev.maspo.fixtures.Gated;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Running;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of a pull request that has no key. */
class ReplayedGateTest {

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void recordTheBaseline() {
        gating = new Gating(folder);
        assertThat(gating.record(Gated.Accepted.class, calls("record")).error()).isNull();
    }

    private String[] calls(String way) {
        return new String[] {
            "maspo.calls", way, "maspo.calls.directory", folder.resolve("calls").toString()
        };
    }

    private static String withoutUsage(GateResult result) {
        ObjectNode tree = new JsonMapper().valueToTree(result);
        tree.remove("usage");
        return tree.toPrettyString();
    }

    @Test
    void aRegressionIsFoundWithoutACallAndToldInTheSameWords() {
        GateResult recorded = gating.check(Gated.Nicer.class, calls("record"));
        assertThat(recorded.verdict()).isEqualTo(Verdict.REGRESSION);
        Gated.CALLS.set(0);

        GateResult replayed = gating.check(Gated.Nicer.class, calls("replay"));

        assertThat(Gated.CALLS).hasValue(0);
        assertThat(withoutUsage(replayed)).isEqualTo(withoutUsage(recorded));
    }

    @Test
    void aTestAndItsGateShareARecording() throws IOException {
        String[] record = gating.parameters(calls("record"));
        String first = outcome(record);
        byte[] recording = Files.readAllBytes(folder.resolve("calls/gated.calls.jsonl"));
        assertThat(outcome(record)).isEqualTo(first);
        assertThat(folder.resolve("calls/gated.calls.jsonl")).hasBinaryContent(recording);
        assertThat(new String(recording, StandardCharsets.UTF_8)).contains("\"test\"", "\"test-gate\"");
        Gated.CALLS.set(0);

        assertThat(outcome(gating.parameters(calls("replay")))).isEqualTo(first);
        assertThat(Gated.CALLS).hasValue(0);
    }

    private static String outcome(String... parameters) {
        return String.valueOf(
                Running.failure(Running.jupiter(Gated.Nicer.class, parameters)).getMessage());
    }

    @Test
    void whatIsNotRecordedIsNeverGreen() throws IOException {
        gating.check(Gated.Reworded.class, calls("record"));
        Path recording = folder.resolve("calls/gated.calls.jsonl");
        List<String> kept = Files.readAllLines(recording).stream()
                .filter(line -> line.startsWith("{\"schema\"") || line.contains("\"baseline\""))
                .toList();
        Files.write(recording, kept);

        GateResult result = gating.check(Gated.Reworded.class, calls("replay"));

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.headline() + result.reason())
                .contains("is not in the recording", "run mvn maspo:check -Dmaspo.calls=record");
    }
}
