package dev.maspo.internal.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.TimeoutException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What kind of failure a call met, which decides whether it is worth another attempt.
 *
 * @param kind the kind
 * @param retryAfter how long the endpoint asks to wait; null if it does not say
 */
record Trouble(Kind kind, @Nullable Duration retryAfter) {

    /** The kinds of failure. */
    enum Kind {
        /** Too many requests (429). */
        RATE_LIMIT(true),
        /** A failure of the server (5xx), or an answer without choices. */
        SERVER(true),
        /** No answer in time, be it that the client gave up or the server (408). */
        TIMEOUT(true),
        /** The connection was refused or lost. */
        CONNECTION(true),
        /** The answer cannot be read. */
        MALFORMED(true),
        /** The request is wrong, or not allowed: it would be refused again. */
        REFUSED(false),
        /** Anything else, such as an error in the user's own code. */
        OTHER(false);

        private final boolean passing;

        Kind(boolean passing) {
            this.passing = passing;
        }
    }

    Trouble(Kind kind) {
        this(kind, null);
    }

    /** Whether the same request may well be answered later. */
    boolean passing() {
        return kind.passing;
    }

    /** Whether the endpoint may have worked, and charged, for an answer that never arrived. */
    boolean perhapsPaid() {
        return kind == Kind.TIMEOUT || kind == Kind.CONNECTION || kind == Kind.MALFORMED;
    }

    /** What an exception says, by the most telling of its causes. */
    static Trouble of(Throwable thrown) {
        List<Throwable> chain = Causes.of(thrown).toList();
        // A status says more than the type that LangChain4j makes of it.
        return first(chain, Trouble::byStatus)
                .or(() -> first(chain, Trouble::byType))
                .orElse(new Trouble(Kind.OTHER));
    }

    private static Optional<Trouble> first(
            List<Throwable> chain, java.util.function.Function<Throwable, Optional<Trouble>> reading) {
        return chain.stream().map(reading).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Trouble> byStatus(Throwable thrown) {
        if (thrown instanceof CallFailure failure) {
            return Optional.of(failure.trouble());
        }
        if (thrown instanceof HttpException http) {
            Duration wait = http instanceof StatusException status ? status.retryAfter() : null;
            return Optional.of(new Trouble(kind(http.statusCode()), wait));
        }
        return Optional.empty();
    }

    private static Kind kind(int status) {
        if (status == 429) {
            return Kind.RATE_LIMIT;
        }
        if (status == 408) {
            return Kind.TIMEOUT;
        }
        return status >= 500 ? Kind.SERVER : Kind.REFUSED;
    }

    private static Optional<Trouble> byType(Throwable thrown) {
        Kind kind = null;
        if (thrown instanceof RateLimitException) {
            kind = Kind.RATE_LIMIT;
        } else if (thrown instanceof TimeoutException
                || thrown instanceof HttpTimeoutException
                || thrown instanceof SocketTimeoutException) {
            kind = Kind.TIMEOUT;
        } else if (thrown instanceof RetriableException) {
            kind = Kind.SERVER;
        } else if (thrown instanceof NonRetriableException) {
            kind = Kind.REFUSED;
        } else if (thrown instanceof JsonProcessingException) {
            kind = Kind.MALFORMED;
        } else if (thrown instanceof FileNotFoundException || thrown instanceof FileSystemException) {
            kind = Kind.OTHER;
        } else if (thrown instanceof IOException) {
            kind = Kind.CONNECTION;
        }
        return Optional.ofNullable(kind).map(Trouble::new);
    }
}
