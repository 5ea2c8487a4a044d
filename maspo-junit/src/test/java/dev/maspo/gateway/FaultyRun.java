package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.maspo.fixtures.Desk;
import dev.maspo.launcher.LauncherAccess;
import dev.maspo.launcher.RunReport;
import dev.maspo.testing.FaultyEndpoint.Behaviour;
import dev.maspo.testing.ModelServer;
import dev.maspo.testing.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.platform.engine.reporting.ReportEntry;

/** Runs of one pipeline against one server, and what they left. */
final class FaultyRun implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ModelServer server = new ModelServer();
    private final Path folder;
    private final AtomicInteger met = new AtomicInteger();

    FaultyRun(Path folder) throws IOException {
        this.folder = folder;
    }

    ModelServer server() {
        return server;
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(server.parameters());
        // Long for an answer of this server, and short enough to be waited for.
        parameters.put("maspo.model.timeout", "3");
        parameters.put("maspo.cache", "off");
        return parameters;
    }

    /** From now on some requests are not answered as they should be; they are counted. */
    void misbehave(ModelServer.Faults faults) {
        met.set(0);
        server.reset(number -> {}, number -> {});
        server.misbehave((number, attempt) -> {
            Behaviour fault = faults.of(number, attempt);
            if (fault != null) {
                met.incrementAndGet();
            }
            return fault;
        });
    }

    /** From now on a tenth of the answers take ten times as long as the others. */
    void slow(int millis) {
        server.reset(
                number -> {
                    try {
                        Thread.sleep(number % 10 == 0 ? 10L * millis : millis);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                number -> {});
    }

    /** How many requests met a fault. */
    int met() {
        return met.get();
    }

    RunReport.Outcome optimize(String name) {
        RunReport.Outcome outcome = LauncherAccess.run(Desk.class, folder.resolve(name), parameters());
        assertThat(outcome.error()).isNull();
        return outcome;
    }

    /** The error of a run that cannot come to its end. */
    String failure(String name) {
        return String.valueOf(LauncherAccess.run(Desk.class, folder.resolve(name), parameters())
                .error());
    }

    /** What the tests of a class report. */
    String test() {
        List<String> pairs = new ArrayList<>();
        parameters().forEach((name, value) -> pairs.addAll(List.of(name, value)));
        return Running.jupiter(Desk.class, pairs.toArray(String[]::new)).allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .toString())
                .collect(Collectors.joining("\n"));
    }

    /** {@code run.json} without what a fault may change. */
    String results(String name) throws IOException {
        ObjectNode run = (ObjectNode) run(name);
        run.remove(List.of("usage", "warnings"));
        return run.toString();
    }

    List<String> warnings(String name) throws IOException {
        List<String> warnings = new ArrayList<>();
        run(name).path("warnings").forEach(warning -> warnings.add(warning.asText()));
        return warnings;
    }

    int calls(String name) throws IOException {
        int sum = 0;
        for (JsonNode calls : run(name).path("usage").path("calls")) {
            sum += calls.asInt();
        }
        return sum;
    }

    private JsonNode run(String name) throws IOException {
        return JSON.readTree(folder.resolve(name).resolve("desk/run.json").toFile());
    }

    /** The events without the number of calls. */
    String events(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name).resolve("desk/events.jsonl")).stream()
                .map(line -> line.replaceAll("\"calls\":\\d+", ""))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        server.close();
    }
}
