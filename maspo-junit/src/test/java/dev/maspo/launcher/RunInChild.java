package dev.maspo.launcher;

import dev.maspo.fixtures.Desk;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The main class of JVMs that tests start and kill: optimizes a fixture. */
public final class RunInChild {

    private RunInChild() {}

    /**
     * Runs.
     *
     * @param arguments the folder of the results, then names and values of parameters
     */
    public static void main(String[] arguments) {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 1; i < arguments.length; i += 2) {
            parameters.put(arguments[i], arguments[i + 1]);
        }
        RunReport.Outcome outcome = LauncherAccess.run(Desk.class, Path.of(arguments[0]), parameters);
        if (outcome.error() != null) {
            System.err.println(outcome.error());
        }
        System.exit(outcome.error() == null ? 0 : 1);
    }
}
