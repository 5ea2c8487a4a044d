package dev.maspo.internal.store;

import dev.maspo.result.AgentResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.SearchEvent;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder of one pipeline's results: {@code events.jsonl} while the search works, {@code run.json} and
 * {@code prompts/} at its end.
 */
public final class ResultFolder implements Closeable {

    private final Path folder;
    private final OutputStream events;

    /**
     * Opens the folder for a new run. The result of an earlier run is kept beside, as {@code run.previous.json}.
     *
     * @param folder the folder, which is made if it is missing
     * @throws UncheckedIOException if it cannot be written to
     */
    public ResultFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            if (Files.exists(result())) {
                Files.move(result(), folder.resolve("run.previous.json"), StandardCopyOption.REPLACE_EXISTING);
            }
            this.events = Files.newOutputStream(folder.resolve("events.jsonl"));
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
