package dev.maspo.launcher;

import dev.maspo.MaspoException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Hears whether the one test that stands for the optimization came to its end. */
final class FailureListener implements TestExecutionListener {

    private final PrintStream trace;
    private @Nullable Throwable failure;
    private @Nullable String skipped;
    private boolean succeeded;
    private boolean failed;

    FailureListener(PrintStream trace) {
        this.trace = trace;
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        failed |= result.getStatus() == TestExecutionResult.Status.FAILED;
        if (result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            succeeded |= identifier.isTest();
        } else if (failure == null) {
            failure = result.getThrowable()
                    .orElseGet(() -> new IllegalStateException(identifier.getDisplayName() + " " + result.getStatus()));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        skipped = reason;
    }

    /** Something went wrong outside any test. */
    void failed(Throwable throwable) {
        // The platform wraps what an engine throws; the cause is what the user can mend.
        failed = true;
        failure = throwable.getCause() instanceof MaspoException cause ? cause : throwable;
    }

    /** Whether the test was left undecided, and nothing failed. */
    boolean aborted() {
        return !failed && failure != null;
    }

    /** What went wrong; null if nothing did. */
    @Nullable
    String error(Class<?> testClass) {
        Throwable thrown = failure;
        if (thrown instanceof MaspoException) {
            // The message says what to do; the trace, for whoever needs it, goes where it does not hide the message.
            if (thrown.getCause() != null) {
                thrown.getCause().printStackTrace(trace);
            }
            return String.valueOf(thrown.getMessage());
        }
        if (thrown != null) {
            thrown.printStackTrace(trace);
            return "The test class " + testClass.getName() + " could not be run: " + thrown;
        }
        if (skipped != null) {
            return "The test class " + testClass.getName() + " was skipped: " + skipped
                    + ". Enable it, or leave its pipeline out with maspo.pipelines.";
        }
        return succeeded
                ? null
                : "JUnit ran no test of " + testClass.getName()
                        + ". Is junit-jupiter-engine on the test class path, and is no filter of tags or conditions in the way?";
    }
}
