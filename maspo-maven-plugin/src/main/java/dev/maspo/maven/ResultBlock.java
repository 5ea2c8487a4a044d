package dev.maspo.maven;

import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/** Shows one pipeline's result in the log, as the goal wants it shown. */
interface ResultBlock {

    /**
     * Shows a result.
     *
     * @param log the log
     * @param file the file that the engine left
     * @throws dev.maspo.MaspoException if the file cannot be read
     */
    void log(Log log, Path file);
}
