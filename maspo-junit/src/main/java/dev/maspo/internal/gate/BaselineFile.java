package dev.maspo.internal.gate;

import dev.maspo.MaspoException;
import dev.maspo.internal.store.JsonFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of a baseline.
 *
 * @param path where it is
 * @param pipeline whose it is
 */
record BaselineFile(Path path, String pipeline) {

    /** The accepted state. */
    static BaselineFile current(Path folder, String pipeline) {
        return new BaselineFile(folder.resolve(pipeline + ".baseline.json"), pipeline);
    }

    /** The state of the last release, a copy of the baseline of that time. */
    static BaselineFile release(Path folder, String pipeline) {
        return new BaselineFile(folder.resolve(pipeline + ".release.baseline.json"), pipeline);
    }

    boolean exists() {
        return Files.exists(path);
    }

    Baseline read() {
        String remedy = "Restore it from version control, or record the state on disk as the accepted one: "
                + Accepting.command(pipeline);
        Baseline baseline = JsonFiles.read(path, Baseline.class, Baseline.SCHEMA, remedy);
        if (!baseline.pipeline().equals(pipeline)) {
            throw new MaspoException("The file " + path + " is the baseline of the pipeline '" + baseline.pipeline()
                    + "', not of '" + pipeline + "'. " + remedy);
        }
        if (!CaseHashes.of(baseline.cases()).equals(baseline.caseHash())) {
            throw new MaspoException("The file " + path
                    + " is damaged: its cases are not those that its hash was made of, as after a merge by hand. "
                    + remedy);
        }
        return baseline;
    }

    void write(Baseline baseline) {
        JsonFiles.writeRows(path, baseline);
    }
}
