package dev.maspo.launcher;

import dev.maspo.MaspoException;
import dev.maspo.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where each mode leaves the result of a pipeline. */
final class ResultFiles {

    private static final Map<String, String> NAMES =
            Map.of(RunRequest.OPTIMIZE, "run.json", RunRequest.PLAN, "plan.json", RunRequest.CHECK, "gate.json");

    private ResultFiles() {}

    /**
     * The file of a pipeline's result.
     *
     * @param parameters looks up what is configured, be it in the request or in a file of JUnit's
     */
    static Path of(RunRequest request, String pipeline, Function<String, Optional<String>> parameters) {
        if (request.mode().equals(RunRequest.BASELINE)) {
            return Path.of(parameters.apply("maspo.baselineDirectory").orElse("src/test/maspo"))
                    .resolve(pipeline + ".baseline.json")
                    .toAbsolutePath();
        }
        String name = NAMES.get(request.mode());
        if (name == null) {
            throw new MaspoException("There is no mode '" + request.mode()
                    + "'. Use one version of maspo-junit and maspo-maven-plugin.");
        }
        return Path.of(request.outputDirectory()).resolve(pipeline).resolve(name);
    }

    /** Whether there is the result of a check that did not pass. */
    static boolean tellsWhy(Path gate) {
        return Files.exists(gate) && Forms.readGate(gate).verdict() != Verdict.PASS;
    }
}
