package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Desk;
import dev.maspo.fixtures.Keyless;
import dev.maspo.launcher.LauncherAccess;
import dev.maspo.launcher.RunReport;
import dev.maspo.testing.ModelServer;
import dev.maspo.testing.Running;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of every mode with a key, against a server that quotes it in its answers: it must be found nowhere. */
class KeyNowhereTest {

    private static final String VARIABLE = "MASPO_TEST_API_KEY";
    private static final String KEY = Objects.requireNonNull(System.getenv(VARIABLE));
    // Cut texts might show a part of it.
    private static final String START = KEY.substring(0, 14);

    @TempDir
    Path folder;

    private Map<String, String> parameters(ModelServer server, String calls) {
        Map<String, String> parameters = new TreeMap<>(server.parameters());
        parameters.put("maspo.model.api-key-env", VARIABLE);
        parameters.put("maspo.cache", "on");
        parameters.put("maspo.cache.file", folder.resolve("calls.db").toString());
        parameters.put("maspo.calls", calls);
        parameters.put("maspo.calls.directory", folder.resolve("calls").toString());
        parameters.put("maspo.baselineDirectory", folder.resolve("baselines").toString());
        parameters.put("maspo.ci", "false");
        return parameters;
    }

    @Test
    void aKeyThatTheModelQuotesIsInNoFileAndNoOutputOfAnyMode() throws IOException {
        String printed = printedBy(() -> {
            try (ModelServer server = new ModelServer()) {
                server.quoteKeys();
                for (String mode : List.of("optimize", "baseline", "check", "plan")) {
                    RunReport.Outcome outcome =
                            LauncherAccess.run(mode, Desk.class, folder, parameters(server, "live"));
                    assertThat(String.valueOf(outcome.error())).as(mode).doesNotContain(START);
                }
                LauncherAccess.run("optimize", Desk.class, folder.resolve("recorded"), parameters(server, "record"));
                List<String> pairs = new ArrayList<>();
                parameters(server, "live").forEach((name, value) -> pairs.addAll(List.of(name, value)));
                var tested = Running.jupiter(Desk.class, pairs.toArray(String[]::new));
                assertThat(tested.allEvents().list().toString()).doesNotContain(START);
                assertThat(server.requests()).isPositive();
            }
        });

        assertThat(printed).isNotEmpty().doesNotContain(START);
        List<Path> files = files();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains("run.json", "events.jsonl", "plan.json", "calls.db");
        for (Path file : files) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(START);
        }
    }

    @Test
    void aKeyThatTheUsersCodeQuotesIsInNoMessage() throws IOException {
        String printed = printedBy(() -> {
            for (String mode : List.of("optimize", "baseline", "check", "plan")) {
                RunReport.Outcome outcome = LauncherAccess.run(
                        mode,
                        Keyless.Quoting.class,
                        folder,
                        Map.of("maspo.baselineDirectory", folder.toString(), "maspo.ci", "false"));
                assertThat(String.valueOf(outcome.error())).as(mode).doesNotContain(START);
            }
        });

        assertThat(printed).doesNotContain(START);
        for (Path file : files()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(START);
        }
        assertThat(folder.resolve("keyless/plan.json")).content().contains("the key *** is refused");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String printedBy(Work work) throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream all = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(all);
            System.setErr(all);
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Something that prints. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
