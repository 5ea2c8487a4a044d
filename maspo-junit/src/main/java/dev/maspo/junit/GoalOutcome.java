package dev.maspo.junit;

import dev.maspo.internal.runner.GateReport;
import dev.maspo.internal.runner.RunSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a goal's work on a pipeline came to. The invocation that did the work hands it to the launcher that asked, with
 * the id of the run: a file that is there, or a test that has ended, is no proof that the work was done in this run.
 *
 * @param result the file of the result
 * @param end how the test ends that did the work
 */
public record GoalOutcome(Path result, End end) {

    /** The configuration parameter that holds the id of the run. */
    public static final String RUN = "maspo.run";

    private static final String RESULT = "maspo.result";
    private static final String END = "maspo.end";

    /** How the test ends that did the work. */
    public enum End {
        /** It succeeds. */
        DONE,
        /** It is aborted: the result is none that stops the build, and no success. */
        UNDECIDED,
        /** It fails: the result stops the build. */
        STOPS
    }

    static GoalOutcome of(GateReport report, RunSettings settings) {
        Path file =
                settings.outputDirectory().resolve(report.result().pipeline()).resolve("gate.json");
        return new GoalOutcome(
                file,
                switch (report.outcome()) {
                    case PASS -> End.DONE;
                    case UNDECIDED -> End.UNDECIDED;
                    case FAIL, ERROR -> End.STOPS;
                });
    }

    /** Tells the launcher; a test that no goal has asked for has nobody to tell. */
    void handOver(ExtensionContext context) {
        context.getConfigurationParameter(RUN)
                .ifPresent(run ->
                        context.publishReportEntry(Map.of(RUN, run, RESULT, result.toString(), END, end.name())));
    }

    /**
     * Reads what a test has published.
     *
     * @param entry the keys and values
     * @param run the id of the run
     * @return the outcome; nothing if it is another entry, or another run's
     */
    public static Optional<GoalOutcome> of(Map<String, String> entry, String run) {
        String result = entry.get(RESULT);
        String end = entry.get(END);
        return run.equals(entry.get(RUN)) && result != null && end != null
                ? Optional.of(new GoalOutcome(Path.of(result), End.valueOf(end)))
                : Optional.empty();
    }
}
