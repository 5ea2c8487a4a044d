package dev.maspo.launcher;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The results of earlier runs, which must not be taken for those of a new one. */
final class ResultFiles {

    // An optimization sees to its earlier results itself, and a baseline is replaced, not removed.
    private static final Map<String, Optional<String>> NAMES = Map.of(
            RunRequest.CHECK,
            Optional.of("gate.json"),
            RunRequest.PLAN,
            Optional.of("plan.json"),
            RunRequest.OPTIMIZE,
            Optional.empty(),
            RunRequest.BASELINE,
            Optional.empty());

    private ResultFiles() {}

    /**
     * Removes what an earlier run in the request's mode has left of a pipeline.
     *
     * @throws MaspoException if there is no such mode
     * @throws UncheckedIOException if the file cannot be removed
     */
    static void forget(RunRequest request, String pipeline) {
        Optional<String> name = NAMES.get(request.mode());
        if (name == null) {
            throw new MaspoException("There is no mode '" + request.mode()
                    + "'. Use one version of maspo-junit and maspo-maven-plugin.");
        }
        if (name.isPresent()) {
            Path file = Path.of(request.outputDirectory()).resolve(pipeline).resolve(name.get());
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("The result of an earlier run cannot be removed: " + e, e);
            }
        }
    }
}
