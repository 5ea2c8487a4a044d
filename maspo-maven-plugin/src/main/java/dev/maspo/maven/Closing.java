package dev.maspo.maven;

import dev.maspo.MaspoException;
import dev.maspo.launcher.RunReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Ends a goal: one block in the log for each pipeline that came to its end, and one exception for all errors. */
final class Closing {

    private final Log log;
    private final ResultBlock block;
    private final List<String> errors = new ArrayList<>();

    Closing(Log log, ResultBlock block) {
        this.log = log;
        this.block = block;
    }

    /** Logs the results first, so that a pipeline's error does not hide what another one cost. */
    void of(RunReport report) throws MojoExecutionException {
        if (report.error() != null) {
            errors.add(report.error());
        }
        for (RunReport.Outcome outcome : report.outcomes()) {
            close(outcome);
        }
        if (report.outcomes().isEmpty() && errors.isEmpty()) {
            errors.add(
                    "The forked JVM ran no pipeline and named no reason. This is a defect of maspo-junit: please report it with the log.");
        }
        if (!errors.isEmpty()) {
            throw new MojoExecutionException(Printable.lines(String.join("\n\n", errors)));
        }
    }

    private void close(RunReport.Outcome outcome) {
        if (outcome.error() != null) {
            errors.add(named(outcome, outcome.error()));
        }
        if (outcome.resultFile() == null) {
            return;
        }
        try {
            block.log(log, Path.of(outcome.resultFile()));
        } catch (MaspoException e) {
            errors.add(outcome.pipeline() + ": " + e.getMessage());
        }
    }

    /** Most messages of the engine name the class themselves; one that does not would leave the reader guessing. */
    private static String named(RunReport.Outcome outcome, String error) {
        return error.contains(outcome.testClass())
                ? error
                : outcome.pipeline() + " (" + outcome.testClass() + "): " + error;
    }
}
