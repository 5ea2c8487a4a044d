package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.ModelRole;
import dev.maspo.internal.store.CallStore;
import dev.maspo.internal.store.StoredCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

    private static final String SECRET = "sk-very-secret-value";
    private static final Caller CALLER = new Caller(ModelRole.AGENT, "a", "c", 0);

    private final Map<String, StoredCall> disk = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final FakeTime time = new FakeTime();
    private UsageMeter meter = new UsageMeter();
    private ModelGateway inner = (caller, request) -> answer("It is " + calls.incrementAndGet());

    private final CallStore store = new CallStore() {
        @Override
        public Optional<String> find(String key) {
            return Optional.ofNullable(disk.get(key)).map(StoredCall::response);
        }

        @Override
        public String keep(StoredCall call) {
            StoredCall first = disk.putIfAbsent(call.key(), call);
            return first == null ? call.response() : first.response();
        }

        @Override
        public boolean claim(String key) {
            return claimed.add(key);
        }

        @Override
        public void giveBack(String key) {
            claimed.remove(key);
        }

        @Override
        public void close() {}
    };

    private AnswerCache cache() {
        return cache(new NamedModel("m", null), 1_000_000);
    }

    private AnswerCache cache(NamedModel model, long maxBytes) {
        meter = new UsageMeter();
        return new AnswerCache(
                (caller, request) -> inner.chat(caller, request),
                new ModelTable(Map.of(ModelRole.AGENT, model), Map.of()),
                store,
                meter,
                new Secrets(List.of(SECRET)),
                maxBytes,
                time);
    }

    private static ChatResponse answer(String text) {
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(text))
                .tokenUsage(new TokenUsage(10, 2))
                .finishReason(FinishReason.STOP)
                .build();
    }

    private static ChatRequest ask(String text) {
        return ChatRequest.builder().messages(UserMessage.from(text)).build();
    }

    private static String text(ChatResponse response) {
        return response.aiMessage().text();
    }

    @Test
    void anEqualRequestIsAnsweredWithoutACallInThisRunAndTheNext() {
        AnswerCache first = cache();
        assertThat(text(first.chat(CALLER, ask("q")))).isEqualTo("It is 1");
        assertThat(text(first.chat(CALLER, ask("q")))).isEqualTo("It is 1");
        assertThat(meter.usage(0).cached()).isEqualTo(1);

        ChatResponse later = cache().chat(CALLER, ask("q"));
        assertThat(text(later)).isEqualTo("It is 1");
        assertThat(later.tokenUsage()).isEqualTo(new TokenUsage(10, 2));
        assertThat(later.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(meter.usage(0).cached()).isEqualTo(1);
        assertThat(meter.usage(0).saved().input()).isEqualTo(10);
        assertThat(meter.usage(0).saved().output()).isEqualTo(2);
        assertThat(calls).hasValue(1);
    }

    @Test
    void anotherReplicateIsAnotherCall() {
        AnswerCache cache = cache();

        assertThat(text(cache.chat(CALLER, ask("q")))).isEqualTo("It is 1");
        assertThat(text(cache.chat(CALLER.replicate(1), ask("q")))).isEqualTo("It is 2");
    }

    @Test
    void aModelWithoutANameIsRememberedForTheRunOnly() {
        NamedModel stub = new NamedModel(null, null);
        AnswerCache first = cache(stub, 1_000_000);
        first.chat(CALLER, ask("q"));
        first.chat(CALLER, ask("q"));
        assertThat(calls).hasValue(1);
        assertThat(disk).isEmpty();

        cache(stub, 1_000_000).chat(CALLER, ask("q"));
        assertThat(calls).hasValue(2);
    }

    @Test
    void whatTheMemoryHasNoRoomForComesFromTheStore() {
        AnswerCache cache = cache(new NamedModel("m", null), 2_000);
        for (int i = 0; i < 20; i++) {
            cache.chat(CALLER, ask("q" + i));
        }
        for (int i = 0; i < 20; i++) {
            assertThat(text(cache.chat(CALLER, ask("q" + i)))).isEqualTo("It is " + (i + 1));
        }
        assertThat(calls).hasValue(20);
    }

    @Test
    void equalRequestsUnderWayAreOneCall() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ModelGateway counted = inner;
        inner = (caller, request) -> {
            await(go);
            return counted.chat(caller, request);
        };
        AnswerCache cache = cache();
        var pool = Executors.newFixedThreadPool(50);
        try {
            List<Future<ChatResponse>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(pool.submit(() -> cache.chat(CALLER, ask("q"))));
            }
            go.countDown();
            for (Future<ChatResponse> one : answers) {
                assertThat(text(one.get(60, TimeUnit.SECONDS))).isEqualTo("It is 1");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(calls).hasValue(1);
        assertThat(meter.usage(0).cached()).isEqualTo(49);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailureIsToldToEachInItsOwnNameAndTriedAgainByTheNextRun() {
        IllegalStateException cause = new IllegalStateException("boom");
        ModelGateway works = inner;
        inner = (caller, request) -> {
            calls.incrementAndGet();
            throw new ModelCallException(caller, cause);
        };
        AnswerCache cache = cache();
        Caller other = new Caller(ModelRole.AGENT, "a", "other", 0);

        assertThatThrownBy(() -> cache.chat(CALLER, ask("q"))).hasMessageContaining("case 'c'");
        assertThatThrownBy(() -> cache.chat(other, ask("q")))
                .isInstanceOf(ModelCallException.class)
                .hasMessageContaining("case 'other'")
                .hasCause(cause);
        assertThat(calls).hasValue(1);

        inner = works;
        assertThat(text(cache().chat(CALLER, ask("q")))).isEqualTo("It is 2");
    }

    @Test
    void whoWaitsAndIsInterruptedIsLetGo() {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch leads = new CountDownLatch(1);
        inner = (caller, request) -> {
            leads.countDown();
            await(go);
            return answer("late");
        };
        AnswerCache cache = cache();
        Thread leader = new Thread(() -> cache.chat(CALLER, ask("q")));
        leader.start();
        await(leads);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> cache.chat(CALLER, ask("q")))
                    .isInstanceOf(ModelCallException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
            go.countDown();
        }
    }

    @Test
    void emptyAnswersAndSecretsAreNotStored() {
        inner = (caller, request) -> answer(" ");
        cache().chat(CALLER, ask("empty"));
        inner = (caller, request) -> answer("your key is " + SECRET);
        cache().chat(CALLER, ask("said"));
        inner = (caller, request) -> answer("fine");
        cache().chat(CALLER, ask("asked with " + SECRET));
        AiMessage thoughtful =
                AiMessage.builder().text("fine").thinking("with " + SECRET).build();
        inner = (caller, request) ->
                ChatResponse.builder().aiMessage(thoughtful).build();
        cache().chat(CALLER, ask("thought"));

        assertThat(disk).isEmpty();
    }

    @Test
    void toolCallsComeBack() {
        AiMessage message = AiMessage.from(
                ToolExecutionRequest.builder().id("1").name("t").arguments("{}").build());
        inner = (caller, request) -> ChatResponse.builder().aiMessage(message).build();
        cache().chat(CALLER, ask("q"));

        inner = (caller, request) -> answer("not asked again");
        assertThat(cache().chat(CALLER, ask("q")).aiMessage()).isEqualTo(message);
        assertThat(disk.values())
                .singleElement()
                .extracting(StoredCall::answer)
                .asString()
                .contains("\"t\"");
    }

    @Test
    void theAnswerOfAFasterProcessIsTheOneToGoOnWith() {
        cache().chat(CALLER, ask("q"));
        StoredCall first = disk.values().iterator().next();
        disk.clear();
        inner = (caller, request) -> {
            disk.put(first.key(), first);
            return answer("mine");
        };

        assertThat(text(cache().chat(CALLER, ask("q")))).isEqualTo("It is 1");
    }

    @Test
    void anAnswerThatCannotBeReadIsPaidAgain() {
        cache().chat(CALLER, ask("q"));
        disk.replaceAll((key, call) -> new StoredCall(key, "m", "AGENT", "a", 0, 0, "q", "a", "not JSON"));

        assertThat(text(cache().chat(CALLER, ask("q")))).isEqualTo("It is 2");
    }

    @Test
    void withoutAModelTheNextLayerSaysWhatIsMissing() {
        Caller judge = new Caller(ModelRole.JUDGE, "a", "c", 0);

        assertThat(text(cache().chat(judge, ask("q")))).isEqualTo("It is 1");
        assertThat(disk).isEmpty();
    }
}
