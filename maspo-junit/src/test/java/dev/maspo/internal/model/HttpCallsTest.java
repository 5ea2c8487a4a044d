package dev.maspo.internal.model;

import static dev.maspo.testing.FaultyEndpoint.floods;
import static dev.maspo.testing.FaultyEndpoint.says;
import static dev.maspo.testing.FaultyEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.testing.FaultyEndpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of the connection and the memory when an endpoint or a caller misbehaves. */
@Timeout(60)
class HttpCallsTest extends FaultScenario {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final String KEY = "sk-not-a-real-key-8d1f";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    @Test
    void anAnswerWithoutEndIsLeftBeforeItFillsTheMemory() throws Exception {
        FaultyEndpoint endpoint = first(floods(begun::countDown, gone::countDown));

        answersAfter(Attempting.at(endpoint.url(), LONG, null), 2);

        gone.await();
    }

    @Test
    void anEndpointWhoseAnswersNeverEndIsNamed() throws IOException {
        FaultyEndpoint endpoint = endpoint(request -> floods(() -> {}, () -> {}));

        failsAfter(Attempting.at(endpoint.url(), LONG, null), 5, "the answer is longer than 32 MB");
    }

    @Test
    void whoIsInterruptedLeavesTheConnectionAndStaysInterrupted() throws Exception {
        FaultyEndpoint endpoint = first(exchange -> {
            // Little enough not to be refused for its length.
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            begun.countDown();
            try {
                while (true) {
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                    Thread.onSpinWait();
                }
            } finally {
                gone.countDown();
            }
        });
        var attempting = Attempting.at(endpoint.url(), LONG, null);
        FutureTask<Boolean> caller = new FutureTask<>(() -> {
            assertThatThrownBy(() -> attempting.ask("Hi?")).hasMessageContaining("nterrupted");
            return Thread.currentThread().isInterrupted();
        });
        Thread thread = new Thread(caller);
        thread.start();
        begun.await();
        thread.interrupt();

        assertThat(caller.get()).isTrue();
        gone.await();
        assertThat(attempting.calls()).isEqualTo(1);
    }

    @Test
    void noKeyFollowsARedirection() throws IOException {
        FaultyEndpoint other = endpoint(request -> says("Hello."));
        try (FaultyEndpoint moved = new FaultyEndpoint(
                request -> status(307, "gone away", "Location", other.url() + "/chat/completions"))) {
            assertThatThrownBy(() -> Attempting.at(moved.url(), LONG, KEY).ask("Hi?"))
                    .hasMessageContaining("it answered with status 307: gone away");
        }
        assertThat(other.requests()).isZero();
    }
}
