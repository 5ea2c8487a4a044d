package dev.maspo.internal.model;

import static dev.maspo.testing.FaultyEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.testing.FaultyEndpoint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an endpoint says with a refusal goes into messages and logs, but not all of it. */
class ErrorPageTest extends FaultScenario {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final String KEY = "sk-not-a-real-key-8d1f";

    @Test
    void ofALongErrorPageNothingButItsBeginningIsInTheTrace() throws IOException {
        String page = "x".repeat(400) + KEY + "y".repeat(1_000_000);
        FaultyEndpoint endpoint = endpoint(request -> status(400, page));

        assertThatThrownBy(() -> Attempting.at(endpoint.url(), LONG, KEY).ask("Hi?"))
                .hasMessageContaining("x***y")
                .satisfies(e -> assertThat(trace(e)).hasSizeLessThan(20_000).doesNotContain(KEY));
    }

    @Test
    void anErrorPagePlaysNoTricksOnATerminal() throws IOException {
        FaultyEndpoint endpoint = endpoint(request -> status(400, "{\r\n\t\"bad\": \u001b[2J\u009b1m\0 red\n}\n"));

        assertThatThrownBy(() -> Attempting.at(endpoint.url(), LONG, null).ask("Hi?"))
                .hasMessageEndingWith("it answered with status 400: { \"bad\":  [2J 1m  red }")
                .satisfies(e -> assertThat(trace(e)).doesNotContain("\u001b", "\u009b", "\0"));
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
