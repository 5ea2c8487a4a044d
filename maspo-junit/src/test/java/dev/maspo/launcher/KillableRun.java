package dev.maspo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.maspo.fixtures.Desk;
import dev.maspo.testing.ModelServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** An optimization against a server and a call cache of its own, in this JVM or in another that can be killed. */
final class KillableRun implements AutoCloseable {

    static final int CONCURRENCY = 4;

    /** What the other JVM's environment holds as the model's key. */
    static final String KEY = "sk-test-0123456789-recognizable";

    private final ModelServer server = new ModelServer();
    private final Path folder;
    private final String name;

    KillableRun(Path folder, String name) throws IOException {
        this.folder = folder;
        this.name = name;
    }

    ModelServer server() {
        return server;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(server.parameters());
        parameters.put("maspo.cache", "on");
        parameters.put("maspo.cache.file", database().toString());
        parameters.put("maspo.concurrency", String.valueOf(CONCURRENCY));
        return parameters;
    }

    private Path database() {
        return folder.resolve(name + ".db");
    }

    /** Runs in another JVM. */
    Process start(Path results) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // These live for a second or two.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RunInChild.class.getName(),
                results.toString()));
        parameters().forEach((parameter, value) -> command.addAll(List.of(parameter, value)));
        command.addAll(List.of("maspo.model.api-key-env", "TEST_MODEL_KEY"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(results.getFileName() + ".log").toFile());
        builder.environment().put("TEST_MODEL_KEY", KEY);
        return builder.start();
    }

    /** Runs in another JVM, which is killed at a request, before or after that is answered. */
    void killAt(int request, boolean beforeTheAnswer) throws Exception {
        CompletableFuture<Process> process = new CompletableFuture<>();
        IntConsumer kill = number -> {
            if (number == request) {
                process.join().destroyForcibly().onExit().join();
            }
        };
        IntConsumer nothing = number -> {};
        server.reset(beforeTheAnswer ? kill : nothing, beforeTheAnswer ? nothing : kill);
        Process child = start(folder.resolve(name));
        process.complete(child);
        assertThat(child.onExit().get(60, TimeUnit.SECONDS).exitValue())
                .as("exit code of a run killed at request " + request)
                .isNotIn(0, 1);
    }

    /** Runs in this JVM, to the end, and returns {@code run.json} without the usage. */
    String resume() throws IOException {
        RunReport.Outcome outcome = LauncherAccess.run(Desk.class, folder.resolve(name), parameters());
        assertThat(outcome.error()).isNull();
        return withoutUsage(folder.resolve(name));
    }

    static String withoutUsage(Path results) throws IOException {
        ObjectNode run = (ObjectNode)
                new ObjectMapper().readTree(results.resolve("desk/run.json").toFile());
        run.remove("usage");
        return run.toString();
    }

    /** How many answers the cache holds. */
    int kept() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM maspo_calls")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
