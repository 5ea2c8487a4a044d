package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the models that users build themselves throw. */
class TroubleTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new RateLimitException("x"), Trouble.Kind.RATE_LIMIT),
                Arguments.of(new TimeoutException("x"), Trouble.Kind.TIMEOUT),
                Arguments.of(new InternalServerException("x"), Trouble.Kind.SERVER),
                Arguments.of(new AuthenticationException("x"), Trouble.Kind.REFUSED),
                Arguments.of(new HttpException(429, "x"), Trouble.Kind.RATE_LIMIT),
                Arguments.of(new RuntimeException(new HttpException(503, "x")), Trouble.Kind.SERVER),
                Arguments.of(new InternalServerException(new HttpException(400, "x")), Trouble.Kind.REFUSED),
                Arguments.of(new HttpException(408, "x"), Trouble.Kind.TIMEOUT),
                Arguments.of(new RuntimeException(new HttpTimeoutException("x")), Trouble.Kind.TIMEOUT),
                Arguments.of(new UncheckedIOException(new IOException("reset")), Trouble.Kind.CONNECTION),
                Arguments.of(new LangChain4jException(new JsonParseException(null, "x")), Trouble.Kind.MALFORMED),
                Arguments.of(new UncheckedIOException(new FileNotFoundException("x")), Trouble.Kind.OTHER),
                Arguments.of(new IllegalStateException("a mistake"), Trouble.Kind.OTHER),
                Arguments.of(new AssertionError("x"), Trouble.Kind.OTHER));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void readsTheKindFromTheException(Throwable failure, Trouble.Kind kind) {
        assertThat(Trouble.of(failure).kind()).isEqualTo(kind);
    }

    @Test
    void causesThatFormACircleHaveAnEnd() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException two = new RuntimeException("two", one);
        one.initCause(two);

        assertThat(Trouble.of(one).passing()).isFalse();
    }
}
