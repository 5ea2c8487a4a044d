package dev.maspo.launcher;

import dev.maspo.internal.store.JsonFiles;
import dev.maspo.internal.store.Origins;
import dev.maspo.result.FailedRun;
import dev.maspo.result.GateResult;
import dev.maspo.result.PlanResult;
import dev.maspo.result.RunResult;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and writes the files that go between a build tool and the forked JVM. Every writing is atomic. */
public final class Forms {

    private static final String AGAIN = "Run mvn maspo:optimize again.";

    private Forms() {}

    /**
     * Writes a request.
     *
     * @param request the request
     * @param file the file
     */
    public static void write(RunRequest request, Path file) {
        JsonFiles.write(file, request);
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @param file the file
     */
    public static void write(RunReport report, Path file) {
        JsonFiles.write(file, report);
    }

    /**
     * Reads a request.
     *
     * @param file the file
     * @return the request
     * @throws dev.maspo.MaspoException if the file is missing, damaged or of another version
     */
    public static RunRequest readRequest(Path file) {
        return JsonFiles.read(file, RunRequest.class, RunRequest.SCHEMA, AGAIN);
    }

    /**
     * Reads a report.
     *
     * @param file the file
     * @return the report
     * @throws dev.maspo.MaspoException if the file is missing, damaged or of another version
     */
    public static RunReport readReport(Path file) {
        return JsonFiles.read(file, RunReport.class, RunReport.SCHEMA, AGAIN);
    }

    /**
     * Reads the result of an optimization, {@code run.json}.
     *
     * @param file the file
     * @return the result
     * @throws dev.maspo.MaspoException if the file is missing, damaged or of another version
     */
    public static RunResult readResult(Path file) {
        return JsonFiles.read(file, RunResult.class, RunResult.SCHEMA, AGAIN);
    }

    /**
     * Reads why an optimization has no result, {@code run.failed.json}.
     *
     * @param file the file
     * @return what it says
     * @throws dev.maspo.MaspoException if the file is missing, damaged or of another version
     */
    public static FailedRun readFailure(Path file) {
        return JsonFiles.read(file, FailedRun.class, FailedRun.SCHEMA, AGAIN);
    }

    /**
     * Reads the result of a check, {@code gate.json}.
     *
     * @param file the file
     * @return the result
     * @throws dev.maspo.MaspoException if the file is missing, damaged or of another version
     */
    public static GateResult readGate(Path file) {
        return JsonFiles.read(file, GateResult.class, GateResult.SCHEMA, "Run mvn maspo:check again.");
    }

    /**
     * Reads a plan, {@code plan.json}.
     *
     * @param file the file
     * @return the plan
     * @throws dev.maspo.MaspoException if the file is missing, damaged or of another version
     */
    public static PlanResult readPlan(Path file) {
        return JsonFiles.read(file, PlanResult.class, PlanResult.SCHEMA, "Run mvn maspo:plan again.");
    }

    /**
     * Notes beside the baselines that the prompts of a run were applied, so that the gate will not compare them by the
     * cases that their search saw.
     *
     * @param results the folder of the run's results
     * @param baselines the folder of the baselines
     * @return the file that was written; nothing if the run is of a version that left no note
     * @throws dev.maspo.MaspoException if a note is damaged
     */
    public static Optional<Path> applied(Path results, Path baselines) {
        return Origins.takeOver(results, baselines);
    }
}
