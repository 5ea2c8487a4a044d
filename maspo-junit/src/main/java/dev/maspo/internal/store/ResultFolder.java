package dev.maspo.internal.store;

import dev.maspo.result.AgentResult;
import dev.maspo.result.FailedRun;
import dev.maspo.result.RunResult;
import dev.maspo.result.SearchEvent;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder of one pipeline's results: {@code events.jsonl} while the search works, {@code run.json} and
 * {@code prompts/} at its end. Until then {@code run.failed.json} says that there is no result.
 */
public final class ResultFolder implements Closeable {

    private static final String UNENDED = "The run has not come to its end: it is under way, or was killed. What the"
            + " search has done so far is in events.jsonl. With the call cache on, a run that is started again pays only"
            + " for what was not answered yet.";

    private final Path folder;
    private final String pipeline;
    private final OutputStream events;

    /**
     * Opens the folder for a new run. The result of an earlier run is kept beside, as {@code run.previous.json}, which
     * holds its prompts, too, and {@code events.previous.jsonl}; its {@code prompts/} and its reports are removed, so
     * that nobody takes them for the new run's.
     *
     * @param folder the folder, which is made if it is missing
     * @param pipeline the pipeline's name
     * @throws UncheckedIOException if it cannot be written to
     */
    public ResultFolder(Path folder, String pipeline) {
        this.folder = folder;
        this.pipeline = pipeline;
        try {
            Files.createDirectories(folder);
            if (Files.exists(result())) {
                keep(result(), "run.previous.json");
                if (Files.exists(events())) {
                    keep(events(), "events.previous.jsonl");
                }
            }
            removeShown();
            fail(UNENDED);
            this.events = Files.newOutputStream(events());
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /**
     * Appends an event, so that it is on disk even if the run is killed.
     *
     * @param event the event
     */
    public void append(SearchEvent event) {
        try {
            // As bytes: a writer would refuse the half characters that models sometimes send.
            events.write((JsonFiles.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
            events.flush();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /**
     * Writes the result and the proposed prompts.
     *
     * @param result the result
     */
    public void write(RunResult result) {
        for (AgentResult agent : result.agents()) {
            AtomicFiles.write(folder.resolve("prompts").resolve(agent.id() + ".md"), agent.after() + "\n");
        }
        JsonFiles.write(result(), result);
        try {
            Files.deleteIfExists(failure());
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /**
     * Writes why there is no result.
     *
     * @param reason what went wrong, with what to do
     */
    public void fail(String reason) {
        JsonFiles.write(failure(), new FailedRun(FailedRun.SCHEMA, pipeline, reason));
    }

    private void removeShown() throws IOException {
        Files.deleteIfExists(folder.resolve("summary.md"));
        Files.deleteIfExists(folder.resolve("report.html"));
        Path prompts = folder.resolve("prompts");
        if (Files.isDirectory(prompts)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(prompts, "*.md")) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path failure() {
        return folder.resolve(StoredResults.FAILED);
    }

    private void keep(Path file, String name) throws IOException {
        Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path events() {
        return folder.resolve("events.jsonl");
    }

    private Path result() {
        return folder.resolve("run.json");
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private UncheckedIOException cannotWrite(IOException e) {
        return new UncheckedIOException("The results cannot be written to " + folder + ": " + e, e);
    }
}
