package dev.maspo.maven;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stores results where a run leaves them. */
final class StoredResults {

    private StoredResults() {}

    static Path write(Path outputDirectory, RunResult result) {
        return store(outputDirectory.resolve(result.pipeline()).resolve("run.json"), result);
    }

    static Path write(Path outputDirectory, GateResult result) {
        return store(outputDirectory.resolve(result.pipeline()).resolve("gate.json"), result);
    }

    private static Path store(Path file, Object result) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            return Files.writeString(file, new ObjectMapper().writeValueAsString(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
