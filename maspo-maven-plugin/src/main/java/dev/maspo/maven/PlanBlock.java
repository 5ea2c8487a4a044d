package dev.maspo.maven;

import dev.maspo.launcher.Forms;
import java.nio.file.Path;
import org.apache.maven.plugin.logging.Log;

/**
 * Logs a plan.
 *
 * @param base the folder that paths are shown relative to
 */
record PlanBlock(Path base) implements ResultBlock {

    @Override
    public void log(Log log, Path file) {
        log.info("");
        new PlanText(Forms.readPlan(file), file, base).lines().forEach(log::info);
        log.info("");
    }
}
