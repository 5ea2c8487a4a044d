package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import org.jspecify.annotations.Nullable;

/**
 * An assertion said nothing of a case, as it is mistaken itself. That ends the run; as a failed case it would pass for
 * a bad prompt, and steer a search.
 */
public class UnusableAssertionException extends MaspoException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 400;

    /**
     * Creates the exception.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what the assertion threw; null if nothing
     */
    UnusableAssertionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * An assertion threw what is no failure of the case.
     *
     * @param assertion the assertion's name
     * @param caseId the case that it looked at
     * @param thrown what it threw
     * @return the exception
     */
    static UnusableAssertionException threw(String assertion, String caseId, Throwable thrown) {
        String remedy = thrown instanceof MaspoException
                ? "Correct the assertion; a case that it cannot look at is left out by an assumption."
                : "Correct the assertion. If it is the output that makes it throw, as one that is no JSON does with a"
                        + " parser, catch that and call fail(...), or wrap the call in assertDoesNotThrow(...).";
        return new UnusableAssertionException(
                assertion + "() threw " + said(thrown) + " for case '" + caseId
                        + "'. A case fails by an AssertionError, and by nothing else. " + remedy,
                thrown);
    }

    private static String said(Throwable thrown) {
        String message = thrown.getMessage();
        String type = thrown.getClass().getSimpleName();
        return message == null || message.isBlank() ? type : type + ": " + Shortened.line(message, LONGEST);
    }
}
