package dev.maspo.maven;

import dev.maspo.MaspoException;
import dev.maspo.launcher.Forms;
import dev.maspo.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** The runs whose results lie in a module's output directory, one folder each. */
final class StoredRuns {

    private StoredRuns() {}

    /** The {@code run.json} files, in the order of the pipelines' names; none if the directory does not exist. */
    static List<Path> files(Path outputDirectory) throws MojoExecutionException {
        return folders(outputDirectory).stream()
                .map(folder -> folder.resolve("run.json"))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The folders that hold a pipeline's results, or say why there is none, in the order of their names. */
    static List<Path> folders(Path outputDirectory) throws MojoExecutionException {
        if (!Files.isDirectory(outputDirectory)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(outputDirectory)) {
            return folders.filter(folder -> Stream.of("run.json", "run.failed.json", "gate.json")
                            .map(folder::resolve)
                            .anyMatch(Files::isRegularFile))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MojoExecutionException("Could not list " + outputDirectory + ": " + e.getMessage(), e);
        }
    }

    /** The results, in the order of the files. */
    static List<RunResult> read(List<Path> files) throws MojoExecutionException {
        List<RunResult> results = new ArrayList<>();
        for (Path file : files) {
            try {
                results.add(Forms.readResult(file));
            } catch (MaspoException e) {
                throw new MojoExecutionException(e.getMessage(), e);
            }
        }
        return results;
    }
}
