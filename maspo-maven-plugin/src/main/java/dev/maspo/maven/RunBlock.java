package dev.maspo.maven;

import dev.maspo.launcher.Forms;
import dev.maspo.result.RunResult;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/**
 * Logs the result of an optimization.
 *
 * @param base the folder that paths are shown relative to
 */
record RunBlock(Path base) implements ResultBlock {

    @Override
    public void log(Log log, Path file) {
        RunResult result = Forms.readResult(file);
        result.warnings().forEach(warning -> log.warn(Printable.line(result.pipeline() + ": " + warning)));
        log.info("");
        new RunSummary(result, file, base).lines().forEach(log::info);
        log.info("");
    }
}
