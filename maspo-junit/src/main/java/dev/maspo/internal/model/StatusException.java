package dev.maspo.internal.model;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer whose status is an error, with what its headers say of the wait. */
final class StatusException extends HttpException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    StatusException(int status, String body, @Nullable Duration retryAfter) {
        super(status, body);
        this.retryAfter = retryAfter;
    }

    /** How long the endpoint asks to wait; null if it does not say. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
