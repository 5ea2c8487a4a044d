package dev.maspo.internal.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the call cache lies if nobody says: in {@code .maspo} at the root of the build, so that all modules, and tests
 * and goals alike, share it.
 */
final class CachePlace {

    private static final List<String> ROOTS = List.of(".mvn", "settings.gradle", "settings.gradle.kts");
    private static final List<String> BUILDS = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    // A working copy: what lies above is no part of the project, but it need not be a build itself.
    private static final List<String> COPIES = List.of(".git");

    private CachePlace() {}

    /** The file for a process that works in a folder. */
    static Path from(Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        Path root = start;
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (holds(folder, BUILDS) || holds(folder, ROOTS)) {
                root = folder;
            }
            if (holds(folder, ROOTS) || holds(folder, COPIES)) {
                break;
            }
        }
        return root.resolve(".maspo").resolve("calls.db");
    }

    private static boolean holds(Path folder, List<String> names) {
        return names.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }
}
