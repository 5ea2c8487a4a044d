package dev.maspo.bench;

import dev.maspo.internal.report.Progress;
import dev.maspo.internal.runner.OptimizeMode;
import dev.maspo.internal.runner.RunSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How a whole optimize run is ordered, in units of one call: its calls, its critical path, and how long it takes.
 *
 * @param calls all calls of the run
 * @param room how many may be under way at once
 * @param criticalPath the longest chain of calls that wait for each other: the time with room for all
 * @param time the time with that room
 */
record Schedule(long calls, int room, long criticalPath, long time) {

    private static final int ALL = Integer.MAX_VALUE;

    /** Runs twice, with that room and with room for all. */
    static Schedule of(BenchPipeline pipeline, int room, Path folder) {
        BenchModel model = new BenchModel();
        long criticalPath = time(pipeline, model, ALL, folder);
        long calls = model.calls();
        long time = time(pipeline, model, room, folder);
        if (model.calls() != 2 * calls) {
            throw new IllegalStateException("Two runs made " + calls + " and " + (model.calls() - calls) + " calls.");
        }
        return new Schedule(calls, room, criticalPath, time);
    }

    private static long time(BenchPipeline pipeline, BenchModel model, int room, Path folder) {
        AtomicReference<VirtualWorkers> workers = new AtomicReference<>();
        Map<String, String> parameters = Map.of(
                "maspo.cache",
                "off",
                "maspo.outputDirectory",
                folder.toString(),
                "maspo.baselineDirectory",
                folder.toString());
        new OptimizeMode(
                        pipeline.definition(() -> model),
                        RunSettings.from(name -> Optional.ofNullable(parameters.get(name))),
                        new Progress(line -> {}, System::nanoTime),
                        count -> {
                            workers.set(new VirtualWorkers(room, model::calls));
                            return workers.get();
                        })
                .run();
        return workers.get().now();
    }

    /** What no order of these calls can beat. */
    double bound() {
        return Math.max((double) calls / room, (double) criticalPath);
    }

    /** How many times the bound a run takes that loses no time besides. */
    double ratio() {
        return (double) time / bound();
    }
}
