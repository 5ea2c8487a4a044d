package dev.maspo.internal.runner;

import dev.maspo.internal.store.Recording;
import java.nio.file.Path;

/**
 * Where a pipeline's recording is, and who uses it.
 *
 * @param pipeline the pipeline's name
 * @param file the recording
 * @param mode the mode of the run
 * @param part the part of what the mode does that is recorded for itself; empty for all
 */
record RecordingPlace(String pipeline, Path file, String mode, String part) {

    private static final String FOLDER = "src/test/maspo";

    static RecordingPlace of(PipelineDefinition definition, RunSettings settings, String part) {
        Path folder =
                Path.of(settings.parameters().apply("maspo.calls.directory").orElse(FOLDER));
        return new RecordingPlace(
                definition.name(),
                Recording.file(folder, definition.name()),
                settings.parameters().apply("maspo.mode").orElse("test"),
                part);
    }

    /** What the recording says of who uses a call. */
    String use() {
        return part.isEmpty() ? mode : mode + "-" + part;
    }

    /** The command that records what a run of this mode needs. */
    String command() {
        return "mvn " + (mode.equals("test") ? "test" : "maspo:" + mode) + " -Dmaspo.calls=record";
    }

    /** The file's name for people: with slashes on every system. */
    String shown() {
        return file.toString().replace('\\', '/');
    }
}
