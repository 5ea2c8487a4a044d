package dev.maspo.internal.runner;

import dev.maspo.internal.report.AllureMetrics;
import dev.maspo.internal.report.AllureProperties;
import dev.maspo.internal.store.AtomicFiles;
import dev.maspo.internal.store.JsonFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What stands beside Allure's results in their folder. */
final class AllureFolder {

    private final Path folder;

    AllureFolder(Path folder) {
        this.folder = folder;
    }

    /** A file of its own for each pipeline and mode, so that none has to wait for another. */
    void metrics(String name, List<AllureMetrics.Metric> metrics) {
        JsonFiles.write(folder.resolve("maspo-" + name + "-perf.json"), metrics);
    }

    /** Tests may run at the same time; those of one JVM wait for each other. */
    void environment(Map<String, String> entries) {
        synchronized (AllureFolder.class) {
            Path file = folder.resolve("environment.properties");
            try {
                String existing = Files.exists(file) ? Files.readString(file) : "";
                AtomicFiles.write(file, AllureProperties.merged(existing, entries));
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be read: " + e, e);
            }
        }
        Path categories = folder.resolve("categories.json");
        if (!Files.exists(categories)) {
            AtomicFiles.write(categories, AllureProperties.categories());
        }
    }
}
