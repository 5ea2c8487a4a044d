package dev.maspo.junit;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A test failed: what was expected and what was found, as texts. Reports look for these two getters and would otherwise
 * print the texts' object identities beside them.
 */
public final class PipelineFailure extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What was asked for. */
    private final String expected;

    /** What was found. */
    private final String actual;

    PipelineFailure(String message, String expected, String actual, @Nullable Throwable cause) {
        super(message, cause);
        this.expected = expected;
        this.actual = actual;
    }

    /**
     * What was asked for.
     *
     * @return a few words
     */
    public String getExpected() {
        return expected;
    }

    /**
     * What was found.
     *
     * @return a few words, in the form of what was asked for
     */
    public String getActual() {
        return actual;
    }
}
