package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Desk;
import dev.maspo.fixtures.Keyed;
import dev.maspo.launcher.RunReport;
import dev.maspo.result.RunResult;
import dev.maspo.testing.ModelServer;
import dev.maspo.testing.Optimizing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;

class RecordAndReplayTest {

    private static final String VARIABLE = "MASPO_TEST_API_KEY";

    @TempDir
    Path folder;

    private Recordings recordings;

    @BeforeEach
    void open() {
        recordings = new Recordings(folder);
    }

    private static void assertDone(RunReport.Outcome outcome) {
        assertThat(outcome.error()).isNull();
    }

    @Test
    void anOptimizationIsReplayedWithTheServerGoneAndTheKeyUnset() throws IOException {
        Path calls = folder.resolve("recordings/desk.calls.jsonl");
        List<String> parameters = new ArrayList<>(List.of(
                "maspo.calls.directory",
                calls.getParent().toString(),
                "maspo.cache",
                "on",
                "maspo.cache.file",
                folder + "/calls.db"));
        RunResult recorded;
        try (ModelServer server = new ModelServer()) {
            server.parameters().forEach((name, value) -> parameters.addAll(List.of(name, value)));
            assertDone(run("recorded", parameters, "record", VARIABLE));
            recorded = Optimizing.result(run("cached", parameters, "record", VARIABLE));
        }
        assertThat(recorded.usage().calls().total()).isZero();
        assertThat(Files.readString(calls)).doesNotContain(Objects.requireNonNull(System.getenv(VARIABLE)));

        RunReport.Outcome outcome = run("replayed", parameters, "replay", "MASPO_NO_SUCH_VARIABLE");

        assertDone(outcome);
        assertThat(recordings.result("replayed", "desk")).isEqualTo(recordings.result("recorded", "desk"));
        var usage = Optimizing.result(outcome).usage();
        assertThat(usage.calls().total()).isZero();
        assertThat(usage.cached()).isEqualTo(recorded.usage().cached()).isGreaterThan(100);
        assertThat(usage.saved().input()).isPositive();
        // Nor does it need to be told of the endpoint.
        assertDone(run("plain", parameters.subList(0, 2), "replay", ""));
        assertThat(recordings.result("plain", "desk")).isEqualTo(recordings.result("recorded", "desk"));
    }

    private RunReport.Outcome run(String name, List<String> parameters, String calls, String keyVariable) {
        List<String> all = new ArrayList<>(parameters);
        all.addAll(List.of("maspo.calls", calls, "maspo.model.api-key-env", keyVariable));
        return Optimizing.run(Desk.class, folder.resolve(name), all.toArray(String[]::new));
    }

    @Test
    void aModelWithoutANameIsReplayedWithoutItsFactory() throws IOException {
        assertDone(recordings.optimize("record", Keyed.Desk.class, "recorded"));
        assertDone(recordings.optimize("replay", Keyed.Desk.class, "replayed"));

        assertThat(recordings.result("replayed", "keyed")).isEqualTo(recordings.result("recorded", "keyed"));
        assertThat(recordings.calls("agent")).isPositive();
        assertThat(recordings.calls("judge")).isPositive();
        assertThat(recordings.calls("optimizer")).isPositive();
    }

    @Test
    void aTestIsReplayedWithoutItsModel() {
        List<Map<String, String>> recorded = reported("record");
        List<Map<String, String>> replayed = reported("replay");

        assertThat(recorded).isNotEmpty();
        assertThat(replayed).isEqualTo(recorded);
    }

    private List<Map<String, String>> reported(String calls) {
        return recordings
                .test(calls, Keyed.Desk.class)
                .testEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }

    @Test
    void theSameRunIsTheSameRecordingWhateverTheConcurrency() throws IOException {
        assertDone(recordings.optimize("record", Keyed.Desk.class, "one", "maspo.concurrency", "1"));
        byte[] first = Files.readAllBytes(recordings.file());
        Files.delete(recordings.file());
        assertDone(recordings.optimize("record", Keyed.Desk.class, "many", "maspo.concurrency", "32"));
        assertThat(recordings.file()).hasBinaryContent(first);

        assertDone(recordings.optimize("record", Keyed.Desk.class, "again"));
        assertThat(recordings.file()).hasBinaryContent(first);
    }

    @Test
    void aReplayOpensNoCacheAndNeedsNoPrices() {
        recordings.test("record", Keyed.Desk.class);

        recordings
                .test(
                        "replay",
                        Keyed.Desk.class,
                        "maspo.cache.url",
                        "jdbc:postgresql://db.example.invalid/maspo",
                        "maspo.cache.password-env",
                        "MASPO_NO_SUCH_VARIABLE",
                        "maspo.budget.money",
                        "0.01")
                .testEvents()
                .assertStatistics(stats -> stats.succeeded(1).finished(1));
    }
}
