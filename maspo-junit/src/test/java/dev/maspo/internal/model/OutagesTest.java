package dev.maspo.internal.model;

import static dev.maspo.testing.FaultyEndpoint.dropped;
import static dev.maspo.testing.FaultyEndpoint.hangs;
import static dev.maspo.testing.FaultyEndpoint.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.testing.FaultyEndpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Endpoints that are slow, hang or go away for a while: nothing is lost, and nobody waits for longer than needed. */
class OutagesTest extends FaultScenario {

    @Test
    void anEndpointThatDiesAndReturnsLosesNothing() throws IOException {
        // It dies in the middle of the run and is back four requests later, which here is eleven seconds.
        var attempting = Attempting.at(endpoint(request -> request > 3 && request <= 7 ? dropped() : says("answer"))
                .url());

        List<String> answers = IntStream.range(0, 6)
                .mapToObj(i -> attempting.ask("case " + i).aiMessage().text())
                .toList();

        assertThat(answers).hasSize(6).containsOnly("answer");
        assertThat(servers.get(0).requests()).isEqualTo(10);
        assertThat(attempting.calls()).isEqualTo(10);
        assertThat(attempting.time.seconds()).isGreaterThan(10);
    }

    @Test
    void aSlowTenthHoldsUpNobody() throws Exception {
        int calls = 100;
        CountDownLatch others = new CountDownLatch(calls * 9 / 10);
        var attempting = Attempting.at(endpoint(request -> exchange -> {
                    if (request % 10 == 0) {
                        awaitAll(others);
                    }
                    says("answer").answer(exchange);
                    if (request % 10 != 0) {
                        others.countDown();
                    }
                })
                .url());

        List<String> answers = askAtOnce(attempting, calls);

        assertThat(answers).hasSize(calls).containsOnly("answer");
        assertThat(servers.get(0).requests()).isEqualTo(calls);
        assertThat(attempting.calls()).isEqualTo(calls);
    }

    @Test
    void aTenthThatHangsIsAskedAgain() throws Exception {
        var attempting = Attempting.at(
                endpoint(request -> request % 10 == 0 ? hangs(-1) : says("answer"))
                        .url(),
                Duration.ofSeconds(2),
                null);

        List<String> answers = askAtOnce(attempting, 90);

        assertThat(answers).hasSize(90).containsOnly("answer");
        assertThat(attempting.calls()).isEqualTo(servers.get(0).requests()).isGreaterThan(90);
    }

    private static List<String> askAtOnce(Attempting attempting, int calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> work = IntStream.range(0, calls)
                    .<Callable<String>>mapToObj(
                            i -> () -> attempting.ask("case " + i).aiMessage().text())
                    .toList();
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anEndpointThatNeverAnsweredIsNotWaitedFor() throws IOException {
        FaultyEndpoint gone = endpoint(request -> says("Hello."));
        gone.close();
        var attempting = Attempting.at(gone.url());

        assertThatThrownBy(() -> attempting.ask("Hi?")).hasMessageContaining("is the endpoint running");
        assertThat(attempting.time.waits()).isEmpty();
    }

    @Test
    void anEndpointThatAnsweredOnceIsWaitedFor() throws IOException {
        FaultyEndpoint endpoint = endpoint(request -> says("Hello."));
        var attempting = Attempting.at(endpoint.url());
        attempting.ask("Hi?");
        endpoint.close();

        assertThatThrownBy(() -> attempting.ask("Hi?")).hasMessageContaining("5 attempts failed");
        assertThat(attempting.time.waits()).hasSize(4);
    }
}
