package dev.maspo.internal.model;

import dev.maspo.MaspoException;

/** A model call that failed for good. */
public final class ModelCallException extends MaspoException {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    ModelCallException(Caller caller, Throwable cause) {
        this(caller, cause, Trouble.of(cause));
    }

    ModelCallException(Caller caller, Throwable cause, Trouble trouble) {
        super(
                "The model failed for " + caller + ": " + (cause instanceof CallFailure ? cause.getMessage() : cause),
                cause);
        this.trouble = trouble;
    }

    /** What kind of failure it is. */
    Trouble trouble() {
        return trouble;
    }
}
