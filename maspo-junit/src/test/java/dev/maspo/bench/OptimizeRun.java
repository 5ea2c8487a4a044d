package dev.maspo.bench;

import dev.maspo.internal.report.Progress;
import dev.maspo.internal.runner.OptimizeMode;
import dev.maspo.internal.runner.RunSettings;
import dev.maspo.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The same optimize run again and again, in a JVM of its own: the first time it is cold, then warm. */
final class OptimizeRun {

    private OptimizeRun() {}

    /**
     * Runs, and prints the figures of each run.
     *
     * @param arguments shape, agents, cases, permits, repetitions, and the endpoint's port; without it the model is in
     *     this JVM and answers at once
     * @throws IOException if there is no room for the results
     */
    public static void main(String[] arguments) throws IOException {
        BenchPipeline pipeline = BenchPipeline.of(
                BenchPipeline.Shape.valueOf(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]));
        Optional<String> port = arguments.length > 5 ? Optional.of(arguments[5]) : Optional.empty();
        for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
            Path folder = Files.createTempDirectory("maspo-speed");
            Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                    "maspo.concurrency",
                    arguments[3],
                    "maspo.cache.file",
                    folder.resolve("calls.db").toString(),
                    "maspo.outputDirectory",
                    folder.toString(),
                    "maspo.baselineDirectory",
                    folder.toString()));
            port.ifPresent(number -> parameters.putAll(StubEndpoint.parameters(number)));
            run(pipeline, parameters);
        }
    }

    private static void run(BenchPipeline pipeline, Map<String, String> parameters) {
        BenchModel model = new BenchModel();
        double cpu = Figures.cpuSeconds();
        long start = System.nanoTime();
        RunResult result = new OptimizeMode(
                        pipeline.definition(() -> model),
                        RunSettings.from(name -> Optional.ofNullable(parameters.get(name))),
                        new Progress(line -> {}, System::nanoTime))
                .run();
        Figures.print(Map.of(
                "seconds", Figures.secondsSince(start),
                "cpu", Figures.cpuSeconds() - cpu,
                "calls", result.usage().calls().total()));
    }
}
