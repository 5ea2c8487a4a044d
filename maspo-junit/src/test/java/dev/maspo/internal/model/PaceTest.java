package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.MaspoException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PaceTest {

    private static ChatModel answering(TokenUsage usage) {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder()
                        .aiMessage(dev.langchain4j.data.message.AiMessage.from("x"))
                        .tokenUsage(usage)
                        .build();
            }
        };
    }

    private static Attempting paced(ChatModel model, int permits, long requests, long tokens) {
        return new Attempting(
                model, Attempting.settings(BudgetLimits.NONE, new PaceSettings(permits, requests, tokens)));
    }

    @Test
    void requestsComeNoFasterThanIsAllowed() {
        Attempting attempting = paced(answering(new TokenUsage(1, 1)), 4, 120, 0);

        for (int i = 0; i < 122; i++) {
            attempting.ask("x");
        }

        // Two at once, then two a second.
        assertThat(attempting.time.seconds()).isCloseTo(60, within(0.1));
    }

    @Test
    void tokensAreWaitedForByWhatTheyTurnOutToBe() {
        Attempting attempting = paced(answering(new TokenUsage(100, 500)), 4, 0, 6_000);

        for (int i = 0; i < 21; i++) {
            attempting.ask("x");
        }

        // Ten calls of 600 tokens are a minute's worth. A guess may hold the first ones up a little longer.
        assertThat(attempting.time.seconds()).isBetween(115.0, 140.0);
    }

    @Test
    void noMoreCallsAreUnderWayThanThereArePermits() throws InterruptedException {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier three = new CyclicBarrier(3);
        Attempting attempting = paced(
                new ChatModel() {
                    @Override
                    public ChatResponse doChat(ChatRequest request) {
                        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                        try {
                            // All three permits are really used at once.
                            three.await();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                        underWay.decrementAndGet();
                        return Asking.response("x");
                    }
                },
                3,
                0,
                0);

        ExecutorService threads = Executors.newFixedThreadPool(12);
        CountDownLatch done = new CountDownLatch(60);
        for (int i = 0; i < 60; i++) {
            threads.execute(() -> {
                attempting.ask("x");
                done.countDown();
            });
        }

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(most).hasValue(3);
    }

    @Test
    void aRateLimitHalvesThePaceAndAnswersRestoreIt() throws InterruptedException {
        Permits permits = new Permits(16);
        long first = permits.acquire();
        long second = permits.acquire();

        assertThat(permits.cut(first)).isTrue();
        assertThat(permits.share()).isEqualTo(0.5);
        // The second left before the cut: it says nothing about the new pace.
        assertThat(permits.cut(second)).isFalse();
        assertThat(permits.share()).isEqualTo(0.5);
        for (int i = 0; i < 9; i++) {
            permits.grow();
        }
        assertThat(permits.share()).isBetween(9.0 / 16, 10.0 / 16);
        for (int i = 0; i < 200; i++) {
            permits.grow();
        }
        assertThat(permits.share()).isEqualTo(1);
    }

    @Test
    void onePermitIsAlwaysLeft() throws InterruptedException {
        Permits permits = new Permits(4);
        for (int i = 0; i < 10; i++) {
            long generation = permits.acquire();
            permits.cut(generation);
            permits.release();
        }

        assertThat(permits.share()).isEqualTo(0.25);
        permits.acquire();
    }

    @Test
    void afterARateLimitTheRequestsComeMoreSlowly() {
        AtomicInteger asked = new AtomicInteger();
        Attempting attempting = paced(
                new ChatModel() {
                    @Override
                    public ChatResponse doChat(ChatRequest request) {
                        if (asked.incrementAndGet() == 1) {
                            throw new RateLimitException("slow down");
                        }
                        return Asking.response("x");
                    }
                },
                1000,
                60,
                0);
        attempting.ask("x");
        double before = attempting.time.seconds();
        for (int i = 0; i < 10; i++) {
            attempting.ask("x");
        }

        // At full pace these take ten seconds, at half of it twenty.
        assertThat(attempting.time.seconds() - before).isBetween(17.0, 21.0);
    }

    @Test
    void aPaceMustBeMoreThanNothing() {
        assertThatThrownBy(() -> new PaceSettings(0, 0, 0))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("maspo.pace.permits");
        assertThatThrownBy(() -> new PaceSettings(1, -1, 0)).hasMessageContaining("maspo.pace.requestsPerMinute");
    }
}
