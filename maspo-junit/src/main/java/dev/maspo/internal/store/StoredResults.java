package dev.maspo.internal.store;

import dev.maspo.MaspoException;
import dev.maspo.result.FailedRun;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.SearchEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the folder of one pipeline holds.
 *
 * @param gate the result of the last check; null if there was none
 * @param run the result of the last optimization; null if there was none
 * @param failed the last optimization if it has no result; null if it has one, or there was none
 * @param events the steps of the last optimization that has a result; none if there was none
 */
public record StoredResults(
        @Nullable GateResult gate,
        @Nullable RunResult run,
        @Nullable FailedRun failed,
        List<SearchEvent> events) {

    /** The file that is there in place of a result. */
    static final String FAILED = "run.failed.json";

    private static final String GATE = "gate.json";
    private static final String RUN = "run.json";

    /** Copies the list. */
    public StoredResults {
        events = List.copyOf(events);
    }

    /**
     * Reads a folder.
     *
     * @param folder the pipeline's folder
     * @return what it holds, which may be nothing
     * @throws MaspoException if a file is damaged or of another version
     */
    public static StoredResults in(Path folder) {
        String remedy = "Delete it, or run the goal again that wrote it.";
        Path gate = folder.resolve(GATE);
        Path run = folder.resolve(RUN);
        Path events = folder.resolve("events.jsonl");
        Path failed = folder.resolve(FAILED);
        boolean ran = Files.exists(run);
        return new StoredResults(
                Files.exists(gate) ? JsonFiles.read(gate, GateResult.class, GateResult.SCHEMA, remedy) : null,
                ran ? JsonFiles.read(run, RunResult.class, RunResult.SCHEMA, remedy) : null,
                !ran && Files.exists(failed) ? JsonFiles.read(failed, FailedRun.class, FailedRun.SCHEMA, remedy) : null,
                ran && Files.exists(events)
                        ? JsonFiles.readLines(events, SearchEvent.class, SearchEvent.SCHEMA, remedy)
                        : List.of());
    }

    /**
     * The folders of pipelines that hold a result, or say why they hold none.
     *
     * @param output the folder of all folders
     * @return each folder, sorted, with a sign that differs when its results do
     */
    public static TreeMap<Path, String> folders(Path output) {
        TreeMap<Path, String> folders = new TreeMap<>();
        try (Stream<Path> children = Files.list(output)) {
            for (Path folder : children.filter(Files::isDirectory).toList()) {
                String sign = sign(folder.resolve(GATE)) + sign(folder.resolve(RUN)) + sign(folder.resolve(FAILED));
                if (!sign.isEmpty()) {
                    folders.put(folder, sign);
                }
            }
            return folders;
        } catch (IOException e) {
            throw new UncheckedIOException("The results in " + output + " cannot be listed: " + e, e);
        }
    }

    private static String sign(Path file) throws IOException {
        return Files.exists(file) ? file.getFileName() + " " + Files.getLastModifiedTime(file) + " " : "";
    }
}
