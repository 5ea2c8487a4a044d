package dev.maspo.internal.model;

/** A failed call, in words that need no name of an exception before them. */
final class CallFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    CallFailure(String message, Throwable cause, Trouble trouble) {
        super(message, cause);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
