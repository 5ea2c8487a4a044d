package dev.maspo.internal.model;

import static dev.maspo.internal.model.Asking.JUDGE;
import static dev.maspo.internal.model.Asking.TRIAGE;
import static dev.maspo.internal.model.Asking.request;
import static dev.maspo.internal.model.Asking.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;
import dev.maspo.internal.store.CallStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SingleFlightTest {

    private static final int ASKERS = 6;

    private final UsageMeter meter = new UsageMeter();
    private final AtomicInteger calls = new AtomicInteger();
    private final AnswerCache answers = shared((caller, request) -> response("answer " + calls.incrementAndGet()));

    private AnswerCache shared(ModelGateway inner) {
        var model = new NamedModel(null, null);
        var models = new ModelTable(Map.of(ModelRole.AGENT, model, ModelRole.JUDGE, model), Map.of());
        return new AnswerCache(
                inner, models, CallStore.none(), meter, new Secrets(List.of()), 1_000_000, new FakeTime());
    }

    private static Caller caller(String caseId) {
        return new Caller(ModelRole.AGENT, "triage", caseId, 0);
    }

    @Test
    void equalRequestsArePaidOnce() {
        ChatResponse first = answers.chat(TRIAGE, request("x"));

        assertThat(answers.chat(TRIAGE, request("x"))).isSameAs(first);
        assertThat(answers.chat(caller("another case"), request("x"))).isSameAs(first);
        assertThat(calls).hasValue(1);
        assertThat(meter.usage(0).cached()).isEqualTo(2);
    }

    @Test
    void anotherRequestRoleAgentOrReplicateHasAnAnswerOfItsOwn() {
        answers.chat(TRIAGE, request("x"));
        answers.chat(TRIAGE, request("y"));
        answers.chat(JUDGE, request("x"));
        answers.chat(new Caller(ModelRole.AGENT, "reply", "c1", 0), request("x"));
        answers.chat(TRIAGE.replicate(1), request("x"));

        assertThat(calls).hasValue(5);
        assertThat(meter.usage(0).cached()).isZero();
    }

    // All askers wait, one in the gateway and the others for its answer; then the gateway goes on.
    private static List<Object> askAtOnce(AnswerCache shared, CountDownLatch release) throws InterruptedException {
        List<Object> outcomes = new CopyOnWriteArrayList<>();
        List<Thread> askers = IntStream.range(0, ASKERS)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        outcomes.add(shared.chat(caller("c" + i), request("x"))
                                .aiMessage()
                                .text());
                    } catch (RuntimeException e) {
                        outcomes.add(e);
                    }
                }))
                .toList();
        askers.forEach(Thread::start);
        while (!askers.stream().allMatch(asker -> asker.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        release.countDown();
        for (Thread asker : askers) {
            asker.join();
        }
        return outcomes;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void equalRequestsWaitForTheFirstOneThatIsUnderWay() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        AnswerCache shared = shared((caller, request) -> {
            await(release);
            return response("answer " + calls.incrementAndGet());
        });

        List<Object> outcomes = askAtOnce(shared, release);

        assertThat(outcomes).hasSize(ASKERS).containsOnly("answer 1");
        assertThat(meter.usage(0).cached()).isEqualTo(ASKERS - 1);
    }

    @Test
    void whoWaitsForAFailureGetsItInItsOwnName() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        AnswerCache shared = shared((caller, request) -> {
            await(release);
            calls.incrementAndGet();
            throw new ModelCallException(caller, new IllegalStateException("overloaded"));
        });

        List<Object> outcomes = askAtOnce(shared, release);

        assertThat(calls).hasValue(1);
        assertThat(outcomes)
                .hasSize(ASKERS)
                .allSatisfy(outcome -> assertThat(outcome)
                        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                        .isInstanceOf(ModelCallException.class)
                        .hasMessageContaining("overloaded"));
        for (int i = 0; i < ASKERS; i++) {
            String name = "agent 'triage', case 'c" + i + "'";
            assertThat(outcomes)
                    .filteredOn(outcome -> String.valueOf(outcome).contains(name))
                    .hasSize(1);
        }
    }

    @Test
    void whoFollowsACallerThatIsInterruptedAsksItself() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        AnswerCache shared = shared((caller, request) -> {
            if (calls.incrementAndGet() > 1) {
                return response("answer " + calls.get());
            }
            await(release);
            Thread.currentThread().interrupt();
            throw new ModelCallException(caller, new IllegalStateException("interrupted"));
        });

        List<Object> outcomes = askAtOnce(shared, release);

        assertThat(outcomes).hasSize(ASKERS).filteredOn("answer 2"::equals).hasSize(ASKERS - 1);
        assertThat(calls).hasValue(2);
    }

    // Else it would depend on the pace of the models which of two equal requests meets the failure.
    @Test
    void aFailureIsKeptLikeAnAnswer() {
        AnswerCache shared = shared((caller, request) -> {
            calls.incrementAndGet();
            throw new ModelCallException(caller, new IllegalStateException("overloaded"));
        });

        assertThatThrownBy(() -> shared.chat(caller("c1"), request("x"))).hasMessageContaining("case 'c1'");
        assertThatThrownBy(() -> shared.chat(caller("c2"), request("x")))
                .isInstanceOf(ModelCallException.class)
                .hasMessageContaining("agent 'triage', case 'c2'")
                .hasMessageContaining("overloaded");
        assertThat(calls).hasValue(1);
        assertThatThrownBy(() -> shared.chat(caller("c2").replicate(1), request("x")));
        assertThat(calls).hasValue(2);
    }
}
