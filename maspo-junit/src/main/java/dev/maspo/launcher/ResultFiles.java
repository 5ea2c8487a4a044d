package dev.maspo.launcher;

import dev.maspo.MaspoException;
import java.nio.file.Path;
import java.util.Map;

/** Where each mode leaves the result of a pipeline. */
final class ResultFiles {

    private static final Map<String, String> NAMES = Map.of(RunRequest.OPTIMIZE, "run.json");

    private ResultFiles() {}

    static Path of(RunRequest request, String pipeline) {
        String name = NAMES.get(request.mode());
        if (name == null) {
            throw new MaspoException("There is no mode '" + request.mode()
                    + "'. Use one version of maspo-junit and maspo-maven-plugin.");
        }
        return Path.of(request.outputDirectory()).resolve(pipeline).resolve(name);
    }
}
