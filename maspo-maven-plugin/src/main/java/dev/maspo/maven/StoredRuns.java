package dev.maspo.maven;

import dev.maspo.MaspoException;
import dev.maspo.launcher.Forms;
import dev.maspo.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

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

    /** The results of the chosen pipelines; of all if none is chosen. */
    static List<RunResult> read(List<Path> files, List<String> pipelines)
            throws MojoExecutionException, MojoFailureException {
        List<RunResult> results = new ArrayList<>();
        for (Path file : files) {
            try {
                results.add(Forms.readResult(file));
            } catch (MaspoException e) {
                throw new MojoExecutionException(e.getMessage(), e);
            }
        }
        List<String> names = results.stream().map(RunResult::pipeline).toList();
        List<String> unknown =
                pipelines.stream().filter(name -> !names.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw new MojoFailureException(
                    "No run found of " + String.join(", ", unknown) + " (maspo.pipelines). There are runs of "
                            + names.stream().map(Printable::line).collect(Collectors.joining(", ")) + ".");
        }
        return results.stream()
                .filter(result -> pipelines.isEmpty() || pipelines.contains(result.pipeline()))
                .toList();
    }
}
