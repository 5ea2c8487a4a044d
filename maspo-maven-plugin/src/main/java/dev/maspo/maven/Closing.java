package dev.maspo.maven;

import dev.maspo.MaspoException;
import dev.maspo.launcher.RunReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Ends a goal: one block in the log for each pipeline that came to its end, and one exception for all errors. */
final class Closing {

    private final Log log;
    private final PrintStream out;
    private final ResultBlock block;
    private final List<String> errors = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    Closing(Log log, ResultBlock block) {
        this(log, System.out, block);
    }

    /**
     * Prepares.
     *
     * @param log gets what is said
     * @param out gets the verdicts that the log would not show
     * @param block words results
     */
    Closing(Log log, PrintStream out, ResultBlock block) {
        this.log = log;
        this.out = out;
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
            errors.add(joined(named(outcome, outcome.error()), block.ending(outcome)));
        }
        if (outcome.skipped() != null) {
            verdict(Printable.line(outcome.pipeline() + ": passed over, as " + outcome.skipped() + "."), false);
        }
        if (outcome.resultFile() == null) {
            return;
        }
        try {
            show(block.of(Path.of(outcome.resultFile()), outcome.stops()));
        } catch (MaspoException e) {
            errors.add(outcome.pipeline() + ": " + e.getMessage());
        }
    }

    private void show(Block shown) {
        shown.warnings().forEach(log::warn);
        log.info("");
        if (shown.stop().isEmpty()) {
            verdict(shown.verdict(), shown.alarming());
            shown.rows().forEach(log::info);
            shown.ending().forEach(log::info);
        } else {
            log.warn(shown.verdict());
            shown.rows().forEach(log::info);
            // What could not be checked is an error of the build's surroundings; what was found to be worse is a
            // failure.
            (shown.error() ? errors : failures).add(joined(shown.stop(), shown.ending()));
        }
        log.info("");
    }

    /** A quiet build hides warnings, too. What came of the pipeline is still said, and not as an error. */
    private void verdict(String line, boolean alarming) {
        if (alarming && log.isWarnEnabled()) {
            log.warn(line);
        } else if (log.isInfoEnabled()) {
            log.info(line);
        } else {
            out.println(line);
        }
    }

    private static String joined(String text, List<String> rows) {
        return rows.isEmpty() ? text : text + "\n" + String.join("\n", rows);
    }

    /** Most messages of the engine name the class themselves; one that does not would leave the reader guessing. */
    private static String named(RunReport.Outcome outcome, String error) {
        return error.contains(outcome.testClass())
                ? error
                : outcome.pipeline() + " (" + outcome.testClass() + "): " + error;
    }
}
