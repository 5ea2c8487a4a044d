package dev.maspo.maven;

import dev.maspo.MaspoException;
import dev.maspo.Verdict;
import dev.maspo.launcher.Forms;
import dev.maspo.launcher.RunReport;
import dev.maspo.result.GateResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Ends a goal: one block in the log for each pipeline that came to its end, and one exception for all errors. */
final class Closing {

    private final Log log;
    private final ResultBlock block;
    private final List<String> errors = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Closing(Log log, ResultBlock block) {
        this.log = log;
        this.block = block;
    }

    /** Logs the results first, so that a pipeline's error does not hide what another one cost. */
    void of(RunReport report) throws MojoExecutionException, MojoFailureException {
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
            errors.addAll(failures);
            throw new MojoExecutionException(Printable.lines(String.join("\n\n", errors)));
        }
        if (!failures.isEmpty()) {
            throw new MojoFailureException(Printable.lines(String.join("\n\n", failures)));
        }
    }

    private void close(RunReport.Outcome outcome) {
        if (outcome.error() != null) {
            errors.add(named(outcome, outcome.error()));
        }
        if (outcome.skipped() != null) {
            log.info(Printable.line(outcome.pipeline() + ": passed over, as " + outcome.skipped() + "."));
        }
        if (outcome.resultFile() == null) {
            return;
        }
        try {
            block.log(log, Path.of(outcome.resultFile()));
            if (outcome.stops()) {
                stop(Forms.readGate(Path.of(outcome.resultFile())));
            }
        } catch (MaspoException e) {
            errors.add(outcome.pipeline() + ": " + e.getMessage());
        }
    }

    /** What could not be checked is an error of the build's surroundings; what was found to be worse is a failure. */
    private void stop(GateResult result) {
        boolean error = result.verdict() == Verdict.ERROR;
        String text =
                result.pipeline() + ": " + result.verdict() + ". " + (error ? result.reason() : result.headline());
        String accept = result.accept();
        boolean told = accept == null || text.contains(accept);
        (error ? errors : failures).add(text + (told ? "" : "\nTo accept the state on disk: " + accept));
    }

    /** Most messages of the engine name the class themselves; one that does not would leave the reader guessing. */
    private static String named(RunReport.Outcome outcome, String error) {
        return error.contains(outcome.testClass())
                ? error
                : outcome.pipeline() + " (" + outcome.testClass() + "): " + error;
    }
}
