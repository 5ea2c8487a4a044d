package dev.maspo.internal.pipeline;

import org.jspecify.annotations.Nullable;

/** An assertion returned what is no score. */
public final class BadScoreException extends UnusableAssertionException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param where the assertion
     * @param caseId the case that it looked at
     * @param returned what it returned
     */
    public BadScoreException(String where, String caseId, @Nullable Object returned) {
        super(
                where + " returned " + returned + " for case '" + caseId + "', expected a number from 0 to 1. Bring the"
                        + " score into that range (divide a percentage by 100). A case that cannot be scored is left out"
                        + " by an assumption that fails.",
                null);
    }
}
