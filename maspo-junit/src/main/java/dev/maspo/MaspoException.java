package dev.maspo;

import org.jspecify.annotations.Nullable;

/** Wrong use, or something outside that failed. The message says what was found, where, and what to do. */
public class MaspoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was found, where, and what to do
     */
    public MaspoException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was found, where, and what to do
     * @param cause what went wrong underneath
     */
    public MaspoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
