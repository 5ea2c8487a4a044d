package dev.maspo.internal.model;

import dev.maspo.MaspoException;

/** A model call that failed for good. */
public final class ModelCallException extends MaspoException {

    private static final long serialVersionUID = 1L;

    ModelCallException(Caller caller, Throwable cause) {
        super("The model failed for " + caller + ": " + cause, cause);
    }
}
