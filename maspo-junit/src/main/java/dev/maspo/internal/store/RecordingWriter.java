package dev.maspo.internal.store;

import dev.maspo.MaspoException;
import dev.maspo.internal.store.LineFile.Place;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the calls of a run, outside of memory, and merges them into the pipeline's recording at the end. Until then
 * the recording is as it was. Safe for concurrent use.
 */
public final class RecordingWriter implements Closeable {

    /**
     * What became of a recording.
     *
     * @param calls how many calls it holds now
     * @param added how many of them are new
     * @param changed how many have another answer than before
     * @param dropped how many calls it held before are gone
     */
    public record Summary(int calls, int added, int changed, int dropped) {}

    /** Where a call is, and what it is but for its texts. */
    private record Gathered(Place place, RecordedCall about) {}

    private final Path file;
    private final String pipeline;
    private final String mode;
    private final Path spool;
    private final LineFile lines;
    private final Map<String, Gathered> gathered = new HashMap<>();

    /**
     * Begins with nothing. An older recording is checked, so that a run is not paid for in vain.
     *
     * @param file the recording
     * @param pipeline whose calls it holds
     * @param mode the mode of the run
     * @throws MaspoException if there is a recording that cannot be merged with
     */
    public RecordingWriter(Path file, String pipeline, String mode) {
        this.file = file;
        this.pipeline = pipeline;
        this.mode = mode;
        Recording.open(file, pipeline).ifPresent(Recording::close);
        try {
            this.spool = Files.createTempFile("maspo-calls", ".jsonl");
            this.lines = LineFile.append(spool);
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file for the recording cannot be made: " + e, e);
        }
    }

    /**
     * Adds a call. Of several that ask the same, the first answer stays, and the case that comes first by its name.
     *
     * @param call the call
     */
    public void add(RecordedCall call) {
        add(call.key(), call);
    }

    private synchronized void add(String key, RecordedCall call) {
        Gathered known = gathered.get(key);
        try {
            if (known == null) {
                gathered.put(key, new Gathered(lines.append(call.line()), call.withoutTexts()));
            } else if (call.caseId().compareTo(known.about().caseId()) < 0) {
                gathered.put(key, new Gathered(known.place(), call.withoutTexts()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The recording cannot be gathered in " + spool + ": " + e, e);
        }
    }

    /**
     * Writes the recording: the calls of this run; and of those before, the ones that runs of other modes use, unless
     * another model has taken the place of the one that answered them.
     *
     * @param models the models of this run
     * @return what became of it
     * @throws MaspoException if it cannot be written; it is then as it was
     */
    public synchronized Summary write(List<RecordedModel> models) {
        Recording old = Recording.open(file, pipeline).orElse(null);
        try {
            RecordingMerge merge = new RecordingMerge(mode, models);
            gathered.forEach((key, call) -> merge.add(key, call.about(), () -> read(call.place())));
            if (old != null) {
                merge.add(old);
            }
            AtomicFiles.write(file, merge.lines(pipeline));
            return merge.summary();
        } catch (UncheckedIOException e) {
            throw new MaspoException(
                    "The recording was not written: " + e.getMessage()
                            + ". Make room or let the folder be written to, and record again.",
                    e);
        } finally {
            if (old != null) {
                old.close();
            }
        }
    }

    private RecordedCall read(Place place) {
        try {
            return RecordedCall.read(lines.line(place));
        } catch (IOException e) {
            throw new UncheckedIOException("The gathered calls cannot be read from " + spool + ": " + e, e);
        } catch (RecordedLines.Damaged e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
            Files.deleteIfExists(spool);
        } catch (IOException e) {
            // The system's folder for temporary files is cleared by others, too.
        }
    }
}
