package dev.maspo.internal.model;

import static dev.maspo.testing.FaultyEndpoint.cut;
import static dev.maspo.testing.FaultyEndpoint.finished;
import static dev.maspo.testing.FaultyEndpoint.hangs;
import static dev.maspo.testing.FaultyEndpoint.refuses;
import static dev.maspo.testing.FaultyEndpoint.says;
import static dev.maspo.testing.FaultyEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.testing.FaultyEndpoint;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What endpoints do to their clients. Every request that the server saw must have been counted, and no other. */
@Timeout(60)
class FaultsTest extends FaultScenario {

    @Test
    void waitsAsLongAsARateLimitAsks() throws IOException {
        var attempting = Attempting.at(
                first(refuses(429, "slow down", "Retry-After", "7")).url());

        answersAfter(attempting, 2);

        // An eighth more, by the chance of a half.
        assertThat(attempting.time.seconds()).isEqualTo(7.875);
    }

    @Test
    void waitsUntilTheDateThatARateLimitNames() throws IOException {
        // The date is counted from the date of the answer, which the server sets.
        FaultyEndpoint.Behaviour limit = exchange -> {
            String until = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(60));
            refuses(429, "slow down", "Retry-After", until).answer(exchange);
        };
        var attempting = Attempting.at(first(limit).url());

        answersAfter(attempting, 2);

        assertThat(attempting.time.seconds()).isBetween(58 * 1.125, 62 * 1.125);
    }

    @Test
    void survivesAStormOfRateLimits() throws IOException {
        int cases = 30;
        var attempting = Attempting.at(
                endpoint(request -> request % 2 == 1 ? refuses(429, "storm", "Retry-After", "1") : says("answer"))
                        .url());

        for (int i = 0; i < cases; i++) {
            assertThat(attempting.ask("case " + i).aiMessage().text()).isEqualTo("answer");
        }

        assertThat(servers.get(0).requests()).isEqualTo(2 * cases);
        assertThat(attempting.calls()).isEqualTo(2L * cases);
        assertThat(attempting.meter.warnings())
                .containsExactly("30 calls were repeated after a failure; each attempt is counted.");
    }

    @Test
    void givesUpWhenAStormDoesNotEnd() throws IOException {
        var attempting =
                Attempting.at(endpoint(request -> refuses(429, "storm")).url());

        failsAfter(attempting, 5, "5 attempts failed, the last at ", "it answered with status 429: ", "storm");
        assertThat(attempting.time.waits()).containsExactly(4.0, 8.0, 16.0, 30.0);
    }

    @Test
    void doesNotWaitForAnEndpointThatAsksForAnHour() throws IOException {
        var attempting = Attempting.at(
                first(refuses(429, "quota", "Retry-After", "3600")).url());

        failsAfter(attempting, 1, "quota", "it asks to wait 3600 s, longer than maspo.retry.maxWait = 120 allows");
        // Nor do the others: the next call is made at once.
        assertThat(attempting.ask("Hi again?").aiMessage().text()).isEqualTo("Hello.");
        assertThat(attempting.time.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 503})
    void asksAgainAfterAFailureOfTheServer(int status) throws IOException {
        answersAfter(Attempting.at(first(refuses(status, "oops")).url()), 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aServerThatKeepsFailingIsAFailureOfTheCall(int status) throws IOException {
        var attempting =
                Attempting.at(endpoint(request -> refuses(status, "oops")).url());

        failsAfter(attempting, 5, "5 attempts failed, the last at ", "it answered with status " + status, "oops");
        assertThat(attempting.time.waits()).containsExactly(1.0, 2.0, 4.0, 8.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422})
    void aRefusalFailsAtOnceInTheEndpointsOwnWords(int status) throws IOException {
        var attempting = Attempting.at(
                endpoint(request -> refuses(status, "no such thing")).url());

        failsAfter(attempting, 1, "it answered with status " + status + ": ", "no such thing");
        assertThat(attempting.time.waits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5})
    void anEndpointThatFallsSilentIsLeftAfterTheTimeout(int bytes) throws IOException {
        answersAfter(Attempting.at(first(hangs(bytes)).url(), SHORT, null), 2);
    }

    @Test
    void anEndpointThatAlwaysFallsSilentIsNamed() throws IOException {
        failsAfter(Attempting.at(endpoint(request -> hangs(-1)).url(), SHORT, null), 5, "no answer within 0.3 s");
    }

    @Test
    void asksAgainWhenTheConnectionIsCutInTheBody() throws IOException {
        answersAfter(Attempting.at(first(cut()).url()), 2);
    }

    @Test
    void aConnectionThatIsAlwaysCutIsNamed() throws IOException {
        failsAfter(Attempting.at(endpoint(request -> cut()).url()), 5, "the connection failed: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad gateway</html>", "{\"id\":", "{\"choices\":[]}", "{}", "{\"choices\":[{}]}"})
    void asksAgainWhenTheBodyIsNoAnswer(String body) throws IOException {
        answersAfter(Attempting.at(first(status(200, body)).url()), 2);
    }

    @Test
    void aBodyThatIsNeverJsonIsNamed() throws IOException {
        failsAfter(
                Attempting.at(endpoint(request -> status(200, "<html>")).url()),
                5,
                "its answer is not in the OpenAI form: ");
    }

    @Test
    void anAnswerWithoutChoicesIsNamed() throws IOException {
        failsAfter(
                Attempting.at(
                        endpoint(request -> status(200, "{\"choices\":[]}")).url()),
                5,
                "no choices");
    }

    @Test
    void anEmptyAnswerIsAnAnswer() throws IOException {
        var attempting = Attempting.at(endpoint(request -> says("")).url());

        assertThat(attempting.ask("Hi?").aiMessage().text()).isNullOrEmpty();
        assertThat(attempting.calls()).isEqualTo(1);
    }

    @Test
    void anAnswerThatWasCutOffIsPassedOnAndReported() throws IOException {
        var attempting =
                Attempting.at(endpoint(request -> finished("Hel", "length")).url());

        assertThat(attempting.ask("Hi?").aiMessage().text()).isEqualTo("Hel");
        assertThat(attempting.calls()).isEqualTo(1);
        assertThat(attempting.meter.warnings())
                .containsExactly("1 answer of the agent model for agent 'triage' ended at the limit on output tokens"
                        + " (finish reason LENGTH) and may be cut off. Raise the model's limit.");
    }
}
