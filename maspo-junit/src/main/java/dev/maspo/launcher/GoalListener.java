package dev.maspo.launcher;

import dev.maspo.MaspoException;
import dev.maspo.junit.GoalOutcome;
import java.io.PrintStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.opentest4j.TestAbortedException;

/**
 * Takes the outcome from the test that does the goal's work, and hears why there is none: nothing else says that the
 * work was done.
 */
final class GoalListener implements TestExecutionListener {

    private static final String LEAVE_OUT = "or leave its pipeline out with maspo.pipelines.";

    private final String run;
    private final PrintStream trace;
    private @Nullable GoalOutcome outcome;
    private @Nullable String worker;
    private @Nullable Throwable failure;
    private @Nullable String skipped;

    GoalListener(String run, PrintStream trace) {
        this.run = run;
        this.trace = trace;
    }

    @Override
    public void reportingEntryPublished(TestIdentifier identifier, ReportEntry entry) {
        GoalOutcome.of(entry.getKeyValuePairs(), run).ifPresent(found -> {
            outcome = found;
            worker = identifier.getUniqueId();
        });
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (result.getStatus() == Status.SUCCESSFUL || failure != null || isTold(identifier, result.getStatus())) {
            return;
        }
        failure = result.getThrowable()
                .orElseGet(() -> new IllegalStateException(identifier.getDisplayName() + " " + result.getStatus()));
    }

    // A verdict that is no pass makes the test fail or abort that reaches it.
    private boolean isTold(TestIdentifier identifier, Status status) {
        GoalOutcome told = outcome;
        if (told == null || !identifier.getUniqueId().equals(worker)) {
            return false;
        }
        return switch (told.end()) {
            case DONE -> false;
            case UNDECIDED -> status == Status.ABORTED;
            case STOPS -> status == Status.FAILED;
        };
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        if (skipped == null) {
            skipped = reason;
        }
    }

    /** Something went wrong outside any test. */
    void failed(Throwable throwable) {
        // The platform wraps what an engine throws; the cause is what the user can mend.
        failure = throwable.getCause() instanceof MaspoException cause ? cause : throwable;
    }

    /** What the goal's work came to; nothing if it was not done. */
    Optional<GoalOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Why the work was not done, or what went wrong besides; null if all is well. */
    @Nullable
    String error(Class<?> testClass) {
        String name = "The test class " + testClass.getName();
        Throwable thrown = failure;
        if (thrown != null) {
            return failure(name, thrown);
        }
        if (outcome != null) {
            return null;
        }
        return skipped == null
                ? "JUnit ran no test of " + testClass.getName()
                        + " that does the work of the goal. Is junit-jupiter-engine on the test class path, and is no"
                        + " filter of tags or conditions, and no extension that intercepts tests, in the way?"
                : name + " was skipped: " + skipped + ". Enable it, " + LEAVE_OUT;
    }

    private String failure(String name, Throwable thrown) {
        if (thrown instanceof MaspoException) {
            // The message says what to do; the trace, for whoever needs it, goes where it does not hide the message.
            if (thrown.getCause() != null) {
                thrown.getCause().printStackTrace(trace);
            }
            return String.valueOf(thrown.getMessage());
        }
        if (outcome == null && thrown instanceof TestAbortedException) {
            return name + " was not run: " + thrown.getMessage() + ". Make the assumption hold, " + LEAVE_OUT;
        }
        thrown.printStackTrace(trace);
        return name
                + (outcome == null ? " could not be run: " : " failed beside the work of the goal: ")
                + Explanation.of(thrown);
    }
}
