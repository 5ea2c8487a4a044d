package dev.maspo.testing;

import dev.maspo.launcher.Forms;
import dev.maspo.launcher.LauncherAccess;
import dev.maspo.launcher.RunReport;
import dev.maspo.result.GateResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /**
     * The parameters of a check, for other ways to run a class.
     *
     * @param more pairs of names and values
     * @return all pairs
     */
    public String[] parameters(String... more) {
        Map<String, String> all = with(more);
        all.put("maspo.outputDirectory", folder.toString());
        return all.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private Map<String, String> with(String... parameters) {
        Map<String, String> map =
                new TreeMap<>(Map.of("maspo.baselineDirectory", baselines().toString(), "maspo.ci", "false"));
        map.putAll(Running.map(parameters));
        return map;
    }
}
