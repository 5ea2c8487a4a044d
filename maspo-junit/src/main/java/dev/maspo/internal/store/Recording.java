package dev.maspo.internal.store;

import dev.maspo.MaspoException;
import dev.maspo.internal.store.LineFile.Place;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The recorded calls of a pipeline: a header, then a call a line. In memory are only the places of the calls. Safe for
 * concurrent use.
 */
public final class Recording implements Closeable {

    private static final String REMEDY = "Mend it by hand or with git, or delete it and record again.";

    private final Path file;
    private final LineFile lines;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private @Nullable RecordingHeader header;

    private Recording(Path file) throws IOException {
        this.file = file;
        this.lines = LineFile.read(file);
    }

    /**
     * The file of a pipeline.
     *
     * @param folder the folder of recordings
     * @param pipeline the pipeline's name
     * @return the file
     */
    public static Path file(Path folder, String pipeline) {
        return folder.resolve(pipeline + ".calls.jsonl");
    }

    /**
     * Opens a recording and checks all of it.
     *
     * @param file the file
     * @param pipeline whose calls it must hold
     * @return the recording; nothing if there is no such file
     * @throws MaspoException if it is damaged, of another version or of another pipeline; the message names the line
     */
    public static Optional<Recording> open(Path file, String pipeline) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Recording recording = new Recording(file);
            try {
                recording.index(pipeline);
                return Optional.of(recording);
            } catch (IOException | RuntimeException e) {
                recording.close();
                throw e;
            }
        } catch (IOException e) {
            throw new MaspoException("The recording " + file + " cannot be read: " + e + ".", e);
        }
    }

    private void index(String pipeline) throws IOException {
        int[] number = {0};
        LineFile.scan(file, (place, text) -> {
            number[0]++;
            if (text.isBlank()) {
                return;
            }
            try {
                if (header == null) {
                    header = header(text, pipeline);
                } else {
                    places.put(RecordedCall.read(text).key(), place);
                }
            } catch (RecordedLines.Damaged e) {
                throw new MaspoException("The recording " + file + " is damaged in line " + number[0] + ": "
                        + e.getMessage() + ". " + REMEDY);
            }
        });
        if (header == null) {
            throw new MaspoException("The recording " + file + " is damaged: it is empty. " + REMEDY);
        }
    }

    private RecordingHeader header(String text, String pipeline) throws RecordedLines.Damaged {
        if (!RecordedLines.read(text).path("schema").isInt()) {
            throw new RecordedLines.Damaged("it has no \"schema\"");
        }
        RecordingHeader found = RecordedLines.read(text, RecordingHeader.class);
        if (found.schema() != RecordingHeader.SCHEMA) {
            throw new MaspoException("The recording " + file + " has schema " + found.schema()
                    + ", this version reads schema " + RecordingHeader.SCHEMA
                    + ". It was written by another version of MASPO for JUnit. " + REMEDY);
        }
        if (!pipeline.equals(found.pipeline())) {
            throw new MaspoException("The recording " + file + " is of the pipeline '" + found.pipeline()
                    + "', not of '" + pipeline + "'. Put each in its place: <pipeline>.calls.jsonl.");
        }
        return found;
    }

    /**
     * What there is to know of the models.
     *
     * @return the models
     */
    public List<RecordedModel> models() {
        return Objects.requireNonNull(header).models();
    }

    /**
     * Looks a call up.
     *
     * @param key its key
     * @return the call with its answer, if it was recorded
     */
    public Optional<RecordedCall> find(String key) {
        return Optional.ofNullable(places.get(key)).map(this::call);
    }

    /**
     * Goes through all calls, in the order of the file.
     *
     * @param visitor sees each call
     */
    public void forEach(Consumer<RecordedCall> visitor) {
        places.values().forEach(place -> visitor.accept(call(place)));
    }

    private RecordedCall call(Place place) {
        try {
            return RecordedCall.read(lines.line(place));
        } catch (IOException e) {
            throw new UncheckedIOException("The recording " + file + " cannot be read: " + e, e);
        } catch (RecordedLines.Damaged e) {
            throw new MaspoException("The recording " + file + " was changed while it was replayed.", e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
