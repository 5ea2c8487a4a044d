package dev.maspo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maspo.bench.BenchPipeline.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures, and fails for nothing but its own errors: on a busy machine no figure means anything. It is run by
 * {@code mvn -Pspeed -pl maspo-junit test} only.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class SpeedBench {

    private static final int LATENCY = 50;
    private static final double CALL = LATENCY / 1000.0;
    private static final int CASES = 160;
    private static final int PERMITS = 64;
    private static final int RUNS = 5;
    // What maspo:optimize starts its JVM with.
    private static final List<String> AS_FORKED = List.of("-XX:TieredStopAtLevel=1");

    private final SpeedTable table = new SpeedTable();

    @TempDir
    private Path folder;

    @AfterAll
    void write() throws IOException {
        table.write(Path.of("target"));
    }

    @Test
    void aGateway() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(GatewayBenchmark.class.getName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        for (RunResult result : results) {
            double micros = result.getPrimaryResult().getScore();
            boolean hit = result.getPrimaryResult().getLabel().equals("hit");
            table.atMost(
                    hit
                            ? "gateway: an answer from memory"
                            : "gateway: a call that the model answers at once, cache off",
                    micros,
                    "us",
                    hit ? 30 : 60);
        }
    }

    @Test
    void bOptimize() {
        try (Forked endpoint = StubEndpoint.start(LATENCY)) {
            String port = endpoint.line();
            for (int agents : new int[] {2, 4, 8}) {
                optimize(agents, port);
            }
        }
    }

    private void optimize(int agents, String port) {
        String what = "optimize, chain of " + agents;
        Schedule schedule = Schedule.of(BenchPipeline.of(Shape.CHAIN, agents, CASES), PERMITS, folder);
        table.plain(what + ": calls", (double) schedule.calls(), "");
        table.plain(what + ": critical path", (double) schedule.criticalPath(), "calls");
        table.plain(what + ": bound", schedule.bound() * CALL, "s");
        List<JsonNode> runs = runs(agents, port);
        double cold = runs.get(0).path("seconds").asDouble();
        double warm = median(runs.subList(1, RUNS), "seconds");
        table.plain(what + ": first run in its JVM", cold, "s");
        table.plain(what + ": CPU of that run", runs.get(0).path("cpu").asDouble(), "s");
        table.plain(what + ": later runs", warm, "s");
        table.plain(what + ": ratio to the bound by order alone", schedule.ratio(), "");
        for (int cases : new int[] {60, 400}) {
            Schedule other = Schedule.of(BenchPipeline.of(Shape.CHAIN, agents, cases), PERMITS, folder);
            table.plain(what + ": the same with " + cases + " cases", other.ratio(), "");
        }
        table.plain(what + ": ratio to the bound, first run", cold / (schedule.bound() * CALL), "");
        table.atMost(what + ": ratio to the bound", warm / (schedule.bound() * CALL), "", 1.15);
        double engine = median(runs(agents).subList(1, RUNS), "seconds");
        table.plain(what + ": with instant models", engine, "s");
        table.atMost(what + ": share of the engine", 100 * engine / warm, "%", 5);
    }

    private static List<JsonNode> runs(int agents, String... port) {
        List<JsonNode> runs = new ArrayList<>();
        List<Object> arguments = new ArrayList<>(List.of(Shape.CHAIN, agents, CASES, PERMITS, RUNS));
        arguments.addAll(List.of(port));
        try (Forked jvm = new Forked(null, OptimizeRun.class, AS_FORKED, arguments.toArray())) {
            for (int i = 0; i < RUNS; i++) {
                runs.add(jvm.figures());
            }
        }
        return runs;
    }

    @Test
    void cCallRate() {
        try (Forked endpoint = StubEndpoint.start(LATENCY)) {
            String port = endpoint.line();
            for (int permits : new int[] {16, 64, 500}) {
                JsonNode figures = Forked.run(null, CallRateRun.class, List.of(), permits, 40 * permits + 4000, port);
                table.plain(permits + " permits", figures.path("perSecond").asDouble(), "calls/s");
            }
        }
    }

    @Test
    void dWaiting() {
        JsonNode queued = Forked.run(null, WaitingRun.class, List.of(), 10_000, 64, 64);
        table.plain(
                "10,000 calls, 64 places, 64 permits: a waiting call",
                queued.path("bytesPerCall").asDouble(),
                "bytes");
        if (Runtime.version().feature() >= 24) {
            JsonNode threads = Forked.run(null, WaitingRun.class, List.of(), 10_000, 10_000, 64);
            table.plain(
                    "10,000 calls, 10,000 places, 64 permits: a waiting call",
                    threads.path("bytesPerCall").asDouble(),
                    "bytes");
        }
    }

    @Test
    void eMemory() throws IOException {
        JsonNode figures = test(5000, BenchAgents.Eight.class, "-Xmx256m");
        table.atMost(
                "5,000 cases x 8 agents in a heap of 256 MB: failures",
                1 - figures.path("passed").asInt(),
                "",
                0);
        table.plain(
                "5,000 cases x 8 agents, 40,000 answers kept",
                figures.path("seconds").asDouble(),
                "s");
    }

    @Test
    void fCachedTest() throws IOException {
        test(500, BenchAgents.Three.class, "-Xshare:auto");
        List<JsonNode> runs = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            runs.add(test(500, BenchAgents.Three.class, "-Xshare:auto"));
        }
        table.atMost("a fully cached test of 500 cases x 3 agents, above JVM start", median(runs, "seconds"), "s", 3);
        table.plain("CPU of that JVM, its start included", median(runs, "cpu"), "s");
    }

    private JsonNode test(int cases, Class<?> testClass, String option) throws IOException {
        Path resources = Files.createDirectories(folder.resolve(testClass.getSimpleName()));
        Files.createDirectories(resources.resolve("cases"));
        Files.writeString(resources.resolve("cases/bench.jsonl"), BenchPipeline.cases(cases));
        return Forked.run(
                resources, TestRun.class, List.of(option), testClass.getName(), resources.resolve("calls.db"));
    }

    private static double median(List<JsonNode> runs, String figure) {
        List<Double> values = new ArrayList<>(
                runs.stream().map(run -> run.path(figure).asDouble()).toList());
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
