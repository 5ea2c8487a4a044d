package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.MaspoException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BudgetTest {

    private static final int LONGEST_ANSWER = 30;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger inputTokens = new AtomicInteger();
    private final AtomicInteger outputTokens = new AtomicInteger();

    /** Answers take from 20 to 30 tokens, requests a token per four characters. */
    private final ChatModel model = new ChatModel() {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            int number = asked.incrementAndGet();
            int input = request.messages().get(0).toString().length() / 4;
            int output = 20 + number % 11;
            inputTokens.addAndGet(input);
            outputTokens.addAndGet(output);
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from("x"))
                    .tokenUsage(new TokenUsage(input, output))
                    .build();
        }
    };

    private static BudgetLimits calls(long calls) {
        return new BudgetLimits(calls, null, null, null, null);
    }

    private void askUntilSpent(Attempting attempting) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 400; i++) {
            String text = "request number " + i;
            threads.execute(() -> {
                try {
                    attempting.ask(text);
                } catch (BudgetSpentException e) {
                    assertThat(e).hasMessageContaining("is spent");
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(attempting.budget.problem()).isPresent();
    }

    @Test
    void exactlyAsManyCallsAreMadeAsAreAllowedHoweverManyAskAtOnce() throws InterruptedException {
        askUntilSpent(new Attempting(model, Attempting.settings(calls(100))));

        assertThat(asked).hasValue(100);
    }

    @Test
    void outputTokensAreOverspentByNoMoreThanTheAnswersUnderWay() throws InterruptedException {
        askUntilSpent(new Attempting(model, Attempting.settings(new BudgetLimits(null, null, 5_000L, null, null))));

        assertThat(outputTokens.get()).isBetween(5_000 - 16 * 2 * LONGEST_ANSWER, 5_000);
    }

    @Test
    void inputTokensAreNotOverspent() throws InterruptedException {
        askUntilSpent(new Attempting(model, Attempting.settings(new BudgetLimits(null, 2_000L, null, null, null))));

        assertThat(inputTokens.get()).isBetween(500, 2_000);
    }

    @Test
    void moneyIsReckonedByThePriceOfTheTokens() throws InterruptedException {
        Prices prices = new Prices(name -> Optional.of(new Prices.Price(1_000_000, 2_000_000)));
        CallSettings plain = Attempting.settings(new BudgetLimits(null, null, null, 9_000.0, null));
        Attempting attempting =
                new Attempting(model, new CallSettings(plain.retry(), plain.budget(), plain.pace(), prices));

        askUntilSpent(attempting);

        double money = inputTokens.get() + 2.0 * outputTokens.get();
        assertThat(attempting.meter.usage(0).money()).isEqualTo(money);
        assertThat(money).isBetween(7_000.0, 9_000.0);
        assertThat(attempting.budget.problem().orElse("")).contains("maspo.budget.money = 9000 is spent");
    }

    @Test
    void timeEndsByTheInjectedClock() {
        Attempting attempting = new Attempting(
                model, Attempting.settings(new BudgetLimits(null, null, null, null, Duration.ofMinutes(2))));

        attempting.time.pass(119);
        attempting.ask("in time");
        attempting.time.pass(2);

        assertThatThrownBy(() -> attempting.ask("too late"))
                .isInstanceOf(BudgetSpentException.class)
                .hasMessageStartingWith("The budget maspo.budget.minutes = 2 is spent.");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatIsKeptForLaterIsRefusedNowAndAllowedThen() {
        Attempting attempting = new Attempting(model, Attempting.settings(calls(3)));
        attempting.budget.keep(new Spend(2, 0, 0, 0), Duration.ZERO);

        attempting.ask("a");
        assertThatThrownBy(() -> attempting.ask("b"))
                .hasMessageContaining("maspo.budget.calls = 3 is spent but for what the decision needs (2)");
        attempting.budget.keep(Spend.NOTHING, Duration.ZERO);
        attempting.ask("c");
        attempting.ask("d");

        assertThatThrownBy(() -> attempting.ask("e")).hasMessageContaining("maspo.budget.calls = 3 is spent.");
        assertThat(asked).hasValue(3);
    }

    @Test
    void everyAttemptIsPaid() {
        ChatModel failing = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                asked.incrementAndGet();
                throw new dev.langchain4j.exception.InternalServerException("oops");
            }
        };
        Attempting attempting = new Attempting(failing, Attempting.settings(calls(3)));

        assertThatThrownBy(() -> attempting.ask("a")).isInstanceOf(BudgetSpentException.class);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aLimitMustBeMoreThanNothing() {
        assertThatThrownBy(() -> calls(0))
                .isInstanceOf(MaspoException.class)
                .hasMessage("maspo.budget.calls must be more than 0, but is 0.");
    }
}
