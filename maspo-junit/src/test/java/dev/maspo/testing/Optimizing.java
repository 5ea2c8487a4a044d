package dev.maspo.testing;

import dev.maspo.launcher.Forms;
import dev.maspo.launcher.RunReport;
import dev.maspo.result.RunResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Optimizes a fixture class as the forked JVM would. */
public final class Optimizing {

    private Optimizing() {}

    /**
     * Runs a class.
     *
     * @param fixture the pipeline class
     * @param folder where the results go
     * @param parameters pairs of names and values
     * @return how it fared
     */
    public static RunReport.Outcome run(Class<?> fixture, Path folder, String... parameters) {
        Map<String, String> map = new java.util.TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return dev.maspo.launcher.LauncherAccess.run(fixture, folder, map);
    }

    /**
     * Reads the result of a run.
     *
     * @param outcome how it fared
     * @return the result
     */
    public static RunResult result(RunReport.Outcome outcome) {
        return Forms.readResult(Path.of(Objects.requireNonNull(outcome.resultFile())));
    }
}
