package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Desk;
import dev.maspo.launcher.RunReport;
import dev.maspo.testing.FaultyEndpoint;
import dev.maspo.testing.Optimizing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The environment of the tests holds a key that is easy to find. It must be found nowhere. */
class KeySecrecyTest {

    private static final String VARIABLE = "MASPO_TEST_API_KEY";

    @TempDir
    Path folder;

    @Test
    void theEnvironmentHoldsTheKey() {
        assertThat(System.getenv(VARIABLE)).startsWith("sk-canary-");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void aKeyThatTheEndpointQuotesIsInNoMessageLogOrFile(int status) throws IOException {
        String key = Objects.requireNonNull(System.getenv(VARIABLE));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        RunReport.Outcome outcome;
        // Long enough that a message which is cut might show half of the key.
        String padding = "x".repeat(480);
        try (FaultyEndpoint endpoint = new FaultyEndpoint(
                        request -> FaultyEndpoint.refuses(status, "wrong key " + key + " " + padding + key));
                PrintStream all = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(all);
            System.setErr(all);
            outcome = Optimizing.run(
                    Desk.class,
                    folder,
                    "maspo.model.base-url",
                    endpoint.url(),
                    "maspo.model.name",
                    "fox-1",
                    "maspo.model.api-key-env",
                    VARIABLE);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        String start = key.substring(0, 14);
        assertThat(outcome.error()).contains("wrong key ***").doesNotContain(start);
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(start);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            for (Path file : written) {
                assertThat(Files.readString(file)).doesNotContain(start);
            }
        }
    }
}
