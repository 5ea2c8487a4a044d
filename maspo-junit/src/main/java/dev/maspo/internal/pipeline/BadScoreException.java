package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import org.jspecify.annotations.Nullable;

/**
 * An assertion returned what is no score. That is a mistake in the assertion and no word about the case, so it ends the
 * run; as a failed case it would pass for a bad prompt.
 */
public final class BadScoreException extends MaspoException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param where the assertion
     * @param caseId the case that it looked at
     * @param returned what it returned
     */
    public BadScoreException(String where, String caseId, @Nullable Object returned) {
        super(where + " returned " + returned + " for case '" + caseId + "', expected a number from 0 to 1. Bring the"
                + " score into that range (divide a percentage by 100). A case that cannot be scored is left out by an"
                + " assumption that fails.");
    }
}
