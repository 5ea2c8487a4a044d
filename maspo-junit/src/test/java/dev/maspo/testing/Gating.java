package dev.maspo.testing;

import dev.maspo.launcher.Forms;
import dev.maspo.launcher.LauncherAccess;
import dev.maspo.launcher.RunReport;
import dev.maspo.result.GateResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Checks fixture classes against a baseline as the forked JVM would. */
public final class Gating {

    private final Path folder;

    /**
     * Prepares.
     *
     * @param folder where results and baselines go
     */
    public Gating(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder of the baselines.
     *
     * @return the folder
     */
    public Path baselines() {
        return folder.resolve("baselines");
    }

    /**
     * Records a baseline.
     *
     * @param fixture the pipeline class
     * @param parameters pairs of names and values
     * @return how it fared
     */
    public RunReport.Outcome record(Class<?> fixture, String... parameters) {
        return LauncherAccess.run("baseline", fixture, folder, with(parameters));
    }

    /**
     * Checks a class.
     *
     * @param fixture the pipeline class
     * @param parameters pairs of names and values
     * @return how it fared
     */
    public RunReport.Outcome outcome(Class<?> fixture, String... parameters) {
        return LauncherAccess.run("check", fixture, folder, with(parameters));
    }

    /**
     * Checks a class.
     *
     * @param fixture the pipeline class
     * @param parameters pairs of names and values
     * @return the result
     */
    public GateResult check(Class<?> fixture, String... parameters) {
        RunReport.Outcome outcome = outcome(fixture, parameters);
        return Forms.readGate(Path.of(Objects.requireNonNull(outcome.resultFile(), String.valueOf(outcome.error()))));
    }

    private Map<String, String> with(String... parameters) {
        Map<String, String> map =
                new TreeMap<>(Map.of("maspo.baselineDirectory", baselines().toString(), "maspo.ci", "false"));
        map.putAll(Running.map(parameters));
        return map;
    }
}
