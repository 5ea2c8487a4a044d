package dev.maspo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** Lets tests run what a folder of compiled classes holds, as a build tool would. */
public final class FolderAccess {

    private FolderAccess() {}

    /**
     * Copies compiled classes into a folder.
     *
     * @param root the folder
     * @param classes the classes
     * @return the folder
     */
    public static Path compiled(Path root, Class<?>... classes) {
        for (Class<?> type : classes) {
            String file = type.getName().replace('.', '/') + ".class";
            try (InputStream in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(file))) {
                Path target = root.resolve(file);
                Files.createDirectories(target.resolveSibling("."));
                Files.copy(in, target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return root;
    }

    /**
     * Optimizes the pipelines in some folders.
     *
     * @param roots the folders
     * @param pipelines the names of the pipelines; none for all
     * @param output where the results go
     * @param parameters configuration parameters
     * @return how they fared
     */
    public static RunReport launch(
            List<Path> roots, List<String> pipelines, Path output, Map<String, String> parameters) {
        return launch("optimize", roots, pipelines, output, parameters);
    }

    /**
     * Runs the pipelines in some folders.
     *
     * @param mode the mode
     * @param roots the folders
     * @param pipelines the names of the pipelines; none for all
     * @param output where the results go
     * @param parameters configuration parameters
     * @return how they fared
     */
    public static RunReport launch(
            String mode, List<Path> roots, List<String> pipelines, Path output, Map<String, String> parameters) {
        Map<String, String> apart = new TreeMap<>(parameters);
        // Tests leave nothing in the sources.
        apart.putIfAbsent("maspo.baselineDirectory", output.resolve("baselines").toString());
        return new PipelineLauncher(new RunRequest(
                        RunRequest.SCHEMA,
                        UUID.randomUUID().toString(),
                        mode,
                        roots.stream().map(Path::toString).toList(),
                        pipelines,
                        output.toString(),
                        output.resolve("report.json").toString(),
                        null,
                        apart))
                .run();
    }
}
