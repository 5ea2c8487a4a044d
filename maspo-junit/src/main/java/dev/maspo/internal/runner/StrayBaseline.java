package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The baseline of a pipeline that is not there any more: what it holds is promised to be checked, and is not.
 *
 * @param pipeline the pipeline that the file is named after
 * @param files its baselines, the accepted one and that of a release
 */
public record StrayBaseline(String pipeline, List<Path> files) {

    private static final String SUFFIX = ".baseline.json";
    private static final String RELEASE = ".release";

    /** Copies the list. */
    public StrayBaseline {
        files = List.copyOf(files);
    }

    /**
     * Compares the baselines of a module with its pipelines.
     *
     * @param folder the folder of the baselines
     * @param pipelines the names of all pipelines of the module
     * @return the baselines without a pipeline, by name
     * @throws MaspoException if the folder cannot be read
     */
    public static List<StrayBaseline> in(Path folder, Collection<String> pipelines) {
        TreeMap<String, List<Path>> stray = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (Path file : files) {
                    String name = String.valueOf(file.getFileName());
                    String own = name.substring(0, name.length() - SUFFIX.length());
                    // A pipeline may be called so itself.
                    String owner = own.endsWith(RELEASE) && !pipelines.contains(own)
                            ? own.substring(0, own.length() - RELEASE.length())
                            : own;
                    if (!pipelines.contains(owner)) {
                        stray.computeIfAbsent(owner, key -> new ArrayList<>()).add(file);
                    }
                }
            } catch (IOException e) {
                throw new MaspoException("The folder of the baselines, " + folder + ", cannot be read: " + e, e);
            }
        }
        return stray.entrySet().stream()
                .map(entry -> new StrayBaseline(
                        entry.getKey(), entry.getValue().stream().sorted().toList()))
                .toList();
    }
}
