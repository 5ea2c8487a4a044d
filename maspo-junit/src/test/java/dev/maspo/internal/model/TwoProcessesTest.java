package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.maspo.internal.store.PostgresCluster;
import dev.maspo.testing.FaultyEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two real JVMs on one call cache. The endpoint never gives the same answer twice. */
@Timeout(120)
class TwoProcessesTest {

    /** What the call cache is kept in. */
    enum Kept {
        IN_A_FILE,
        ON_POSTGRES
    }

    private static final int THREADS = 4;
    private static final int QUESTIONS = 200;

    private static @Nullable PostgresCluster server;

    @TempDir
    Path folder;

    @BeforeAll
    static void startServer() throws IOException {
        server = PostgresCluster.create().orElse(null);
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private List<String> cache(Kept kept) {
        if (kept == Kept.IN_A_FILE) {
            return List.of("maspo.cache.file", folder.resolve("calls.db").toString());
        }
        assumeTrue(server != null || System.getenv("MASPO_REQUIRE_POSTGRES") != null, "no PostgreSQL");
        PostgresCluster running = Objects.requireNonNull(server, "no PostgreSQL in /usr/lib/postgresql");
        return List.of(
                "maspo.cache.url", running.url(),
                "maspo.cache.user-env", "TEST_DB_USER",
                "maspo.cache.password-env", "TEST_DB_PASSWORD");
    }

    private Process start(FaultyEndpoint endpoint, Kept kept, List<String> questions) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AskInChild.class.getName(),
                endpoint.url(),
                String.join(",", questions)));
        command.addAll(cache(kept));
        ProcessBuilder builder = new ProcessBuilder(command)
                // Loggers and the JVM have their say there.
                .redirectError(Files.createTempFile(folder, "errors", ".txt").toFile());
        builder.environment().put("TEST_DB_USER", PostgresCluster.USER);
        builder.environment().put("TEST_DB_PASSWORD", PostgresCluster.PASSWORD);
        return builder.start();
    }

    private static List<String> answers(Process process) throws Exception {
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    @ParameterizedTest
    @EnumSource
    void whatBothAskAtTheSameTimeIsPaidOnce(Kept kept) throws Exception {
        List<String> questions = new ArrayList<>(
                IntStream.range(0, QUESTIONS).mapToObj(i -> "question " + i).toList());
        CountDownLatch bothAsk = new CountDownLatch(1);
        try (FaultyEndpoint endpoint = new FaultyEndpoint(number -> exchange -> {
            awaitQuietly(bothAsk);
            FaultyEndpoint.says("answer " + number).answer(exchange);
        })) {
            Process one = start(endpoint, kept, questions);
            awaitRequests(endpoint, THREADS);
            // The last of the second's four threads gets through, the others have met the claims of the first.
            questions.add(THREADS - 1, "its own");
            Process two = start(endpoint, kept, questions);
            awaitRequests(endpoint, THREADS + 1);
            bothAsk.countDown();

            List<String> answers = answers(one);
            List<String> others = new ArrayList<>(answers(two));
            assertThat(answers).hasSize(QUESTIONS).doesNotHaveDuplicates();
            assertThat(answers).doesNotContain(others.remove(THREADS - 1));
            assertThat(others).isEqualTo(answers);
            assertThat(endpoint.requests()).isEqualTo(QUESTIONS + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoWaitsForAProcessThatIsKilledAsksItself(Kept kept) throws Exception {
        CompletableFuture<Process> first = new CompletableFuture<>();
        try (FaultyEndpoint endpoint = new FaultyEndpoint(number ->
                number == 1 ? exchange -> first.join().onExit().join() : FaultyEndpoint.says("answer " + number))) {
            Process killed = start(endpoint, kept, List.of("question"));
            first.complete(killed);
            awaitRequests(endpoint, 1);
            Process other = start(endpoint, kept, List.of("question", "its own"));
            awaitRequests(endpoint, 2);
            killed.destroyForcibly();

            assertThat(answers(other)).containsExactly("answer 3", "answer 2");
            assertThat(endpoint.requests()).isEqualTo(3);
        }
    }

    private static void awaitRequests(FaultyEndpoint endpoint, int number) {
        while (endpoint.requests() < number) {
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
