package dev.maspo.maven;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maspo.result.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stores results where a run leaves them. */
final class StoredResults {

    private StoredResults() {}

    static Path write(Path outputDirectory, RunResult result) {
        try {
            Path folder = Files.createDirectories(outputDirectory.resolve(result.pipeline()));
            return Files.writeString(folder.resolve("run.json"), new ObjectMapper().writeValueAsString(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
