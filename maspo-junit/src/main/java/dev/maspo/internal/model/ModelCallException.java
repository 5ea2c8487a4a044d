package dev.maspo.internal.model;

import dev.maspo.MaspoException;

/** A model call that failed for good. */
public final class ModelCallException extends MaspoException {

    /** How its message begins. */
    public static final String FAILED = "The model failed for ";

    private static final long serialVersionUID = 1L;

    // An exception's causes may form a circle.
    private static final int DEEPEST = 5;

    private final transient Trouble trouble;

    ModelCallException(Caller caller, Throwable cause) {
        this(caller, cause, Trouble.of(cause));
    }

    ModelCallException(Caller caller, Throwable cause, Trouble trouble) {
        super(FAILED + caller + ": " + words(cause), cause);
        this.trouble = trouble;
    }

    /** What a failure says; one that says nothing, such as a host that is not found, is told with its causes. */
    static String words(Throwable failure) {
        if (failure instanceof CallFailure) {
            return String.valueOf(failure.getMessage());
        }
        StringBuilder words = new StringBuilder(failure.toString());
        Throwable said = failure;
        for (int depth = 0; depth < DEEPEST && said.getMessage() == null && said.getCause() != null; depth++) {
            said = said.getCause();
            words.append(", caused by ").append(said);
        }
        return words.toString();
    }

    /** What kind of failure it is. */
    Trouble trouble() {
        return trouble;
    }
}
