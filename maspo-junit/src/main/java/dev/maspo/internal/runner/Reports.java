package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.report.PlainText;
import dev.maspo.internal.report.Summary;
import dev.maspo.internal.store.AtomicFiles;
import dev.maspo.internal.store.StoredResults;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes what people read beside what machines read: from the files of the results, after these are safe. */
final class Reports {

    private final Path output;
    private final Consumer<String> warnings;

    /**
     * Prepares the writing.
     *
     * @param output the folder that has one folder of results per pipeline
     * @param warnings takes what went wrong: a report that cannot be written must not take the result with it
     */
    Reports(Path output, Consumer<String> warnings) {
        this.output = output;
        this.warnings = warnings;
    }

    static Reports of(RunSettings settings) {
        return new Reports(settings.outputDirectory(), text -> System.err.println("maspo: " + PlainText.block(text)));
    }

    /** Renders the results of one pipeline, and the summary of all. */
    void write(String pipeline) {
        guarded(() -> {
            Path folder = output.resolve(pipeline);
            StoredResults results = StoredResults.in(folder);
            AtomicFiles.write(folder.resolve("summary.md"), Summary.of(part(results)));
        });
        guarded(this::writeAll);
    }

    // Pipelines may be tested at the same time, in one JVM or in several: whoever writes last has seen all results.
    private void writeAll() {
        Map<Path, String> seen;
        do {
            seen = StoredResults.folders(output);
            List<Summary.Part> parts = new ArrayList<>();
            for (Path folder : seen.keySet()) {
                guarded(() -> parts.add(part(StoredResults.in(folder))));
            }
            AtomicFiles.write(output.resolve("summary.md"), Summary.of(parts));
        } while (!seen.equals(StoredResults.folders(output)));
    }

    private static Summary.Part part(StoredResults results) {
        return new Summary.Part("", results.gate(), results.run());
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (MaspoException | UncheckedIOException e) {
            warnings.accept("A report could not be written. " + e.getMessage());
        }
    }
}
