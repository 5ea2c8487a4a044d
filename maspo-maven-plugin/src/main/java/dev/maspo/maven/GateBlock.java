package dev.maspo.maven;

import dev.maspo.Verdict;
import dev.maspo.launcher.Forms;
import dev.maspo.result.GateResult;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Logs the result of a check.
 *
 * @param base the folder that paths are shown relative to
 */
record GateBlock(Path base) implements ResultBlock {

    @Override
    public void log(Log log, Path file) {
        GateResult result = Forms.readGate(file);
        result.warnings().forEach(warning -> log.warn(Printable.line(result.pipeline() + ": " + warning)));
        log.info("");
        List<String> lines = new GateText(result, file, base).lines();
        if (result.verdict() == Verdict.PASS) {
            log.info(lines.get(0));
        } else {
            // A verdict that does not stop the build is no pass, and must not look like one.
            log.warn(lines.get(0));
        }
        lines.stream().skip(1).forEach(log::info);
        log.info("");
    }
}
