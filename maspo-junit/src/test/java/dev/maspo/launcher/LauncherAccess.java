package dev.maspo.launcher;

import dev.maspo.junit.PipelineClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Lets tests run one class, past the search for classes. */
public final class LauncherAccess {

    private LauncherAccess() {}

    /**
     * Runs a class.
     *
     * @param fixture the pipeline class
     * @param folder where the results go
     * @param parameters configuration parameters
     * @return how it fared
     */
    public static RunReport.Outcome run(Class<?> fixture, Path folder, Map<String, String> parameters) {
        return run("optimize", fixture, folder, parameters);
    }

    /**
     * Runs a class in a mode.
     *
     * @param mode the mode
     * @param fixture the pipeline class
     * @param folder where the results go
     * @param parameters configuration parameters
     * @return how it fared
     */
    public static RunReport.Outcome run(String mode, Class<?> fixture, Path folder, Map<String, String> parameters) {
        Map<String, String> apart = new TreeMap<>(parameters);
        // Tests leave nothing in the sources.
        apart.putIfAbsent("maspo.baselineDirectory", folder.resolve("baselines").toString());
        RunRequest request = new RunRequest(
                RunRequest.SCHEMA,
                UUID.randomUUID().toString(),
                mode,
                List.of(),
                List.of(),
                folder.toString(),
                folder.resolve("report.json").toString(),
                null,
                apart);
        String name = PipelineClasses.name(fixture);
        return new PipelineLauncher(request).run(name, fixture);
    }
}
