package dev.maspo.internal.model;

/** A call that a recording does not hold, or must not hold. */
public final class RecordingException extends RunEndException {

    private static final long serialVersionUID = 1L;

    RecordingException(String message) {
        super(message);
    }
}
