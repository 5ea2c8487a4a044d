package dev.maspo.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** The baselines of a module. */
final class Baselines {

    private Baselines() {}

    /** Whether a folder, which need not exist, holds a baseline, which promises that something is checked. */
    static boolean in(Path folder) throws MojoExecutionException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".baseline.json"));
        } catch (IOException e) {
            throw new MojoExecutionException("Could not list " + folder + ": " + e, e);
        }
    }
}
