package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a call store does, whatever database is under it. */
abstract class CallStoreContract {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    final List<String> warnings = new ArrayList<>();
    private final List<CallStore> opened = new ArrayList<>();

    abstract CallBackend backend();

    CallStore store() {
        return store(CLOCK, 10_000_000);
    }

    CallStore store(Clock clock, long maxBytes) {
        CallStore store = new GuardedCalls(backend(), clock, maxBytes, warnings::add);
        opened.add(store);
        return store;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(CallStore::close);
    }

    static StoredCall call(String key, String response) {
        return new StoredCall(key, "m", "AGENT", "a", 3, 4, "What?", "That.", response);
    }

    @Test
    void anAnswerOutlivesTheStore() {
        try (CallStore first = store()) {
            assertThat(first.find("k")).isEmpty();
            assertThat(first.keep(call("k", "{\"a\":\"\u00e4\u20ac\ud83d\ude00\"}")))
                    .contains("\u20ac");
        }

        assertThat(store().find("k")).contains("{\"a\":\"\u00e4\u20ac\ud83d\ude00\"}");
        assertThat(warnings).isEmpty();
    }

    @Test
    void theFirstAnswerStays() {
        CallStore one = store();
        CallStore other = store();
        one.keep(call("k", "first"));

        assertThat(other.keep(call("k", "second"))).isEqualTo("first");
        assertThat(one.find("k")).contains("first");
    }

    @Test
    void textsThatADatabaseRefusesAreMadeFit() {
        CallStore store = store();
        store.keep(new StoredCall("k", "m", "JUDGE", "a", 0, 0, "nul \0, half \ud83d", "\0", "r"));

        assertThat(store.find("k")).contains("r");
        assertThat(warnings).isEmpty();
    }

    @Test
    void manyThreadsShareIt() throws Exception {
        CallStore store = store();
        var pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> kept = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int number = i;
                kept.add(pool.submit(() -> {
                    String key = "k" + number % 100;
                    return store.find(key).orElseGet(() -> store.keep(call(key, key + "/" + number)));
                }));
            }
            for (int i = 0; i < 400; i++) {
                String answer = kept.get(i).get();
                assertThat(store.find("k" + i % 100)).contains(answer);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() {
        Clock daysLater = Clock.offset(CLOCK, java.time.Duration.ofDays(3));
        try (CallStore store = store()) {
            IntStream.range(0, 60).forEach(i -> store.keep(call("k" + i, "r".repeat(1000))));
        }
        try (CallStore later = store(daysLater, 100_000)) {
            assertThat(later.find("k7")).isPresent();
        }
        try (CallStore full = store(daysLater, 70_000)) {
            full.keep(call("new", "r".repeat(1000)));
        }

        CallStore after = store(daysLater, 70_000);
        assertThat(after.find("new")).isPresent();
        assertThat(after.find("k7")).isPresent();
        long left = IntStream.range(0, 60)
                .filter(i -> after.find("k" + i).isPresent())
                .count();
        assertThat(left).isBetween(30L, 50L);
        assertThat(warnings).isEmpty();
    }

    @Test
    void whatIsClaimedIsRefusedToAllUntilItIsGivenBack() {
        CallStore one = store();
        CallStore other = store();

        assertThat(one.claim("k")).isTrue();
        assertThat(one.claim("k")).isFalse();
        assertThat(other.claim("k")).isFalse();
        assertThat(other.claim("l")).isTrue();
        other.giveBack("k");
        assertThat(other.claim("k")).isFalse();

        one.giveBack("k");
        assertThat(other.claim("k")).isTrue();
        assertThat(one.claim("k")).isFalse();
        assertThat(warnings).isEmpty();
    }

    @Test
    void claimsEndWithTheirStore() {
        CallStore one = store();
        CallStore other = store();
        one.claim("k");
        one.close();

        assertThat(other.claim("k")).isTrue();
        assertThat(one.claim("k")).isTrue();
        one.giveBack("k");
        assertThat(other.claim("k")).isFalse();
    }

    // Such as an agent's thread that the user's own code has given up.
    @Test
    void anInterruptedThreadHarmsNobody() throws Exception {
        CallStore one = store();
        CallStore other = store();
        assertThat(one.claim("held")).isTrue();

        List<Object> seen = new ArrayList<>();
        start(() -> {
                    Thread.currentThread().interrupt();
                    seen.add(one.claim("k"));
                    seen.add(one.keep(call("k", "r")));
                    one.giveBack("k");
                    seen.add(Thread.currentThread().isInterrupted());
                })
                .join();

        assertThat(seen).containsExactly(true, "r", true);
        assertThat(other.find("k")).contains("r");
        assertThat(other.claim("k")).isTrue();
        assertThat(other.claim("held")).isFalse();
        assertThat(warnings).isEmpty();
    }

    // A virtual one, where there are such: an interrupt closes the connection under it.
    private static Thread start(Runnable work) {
        try {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        } catch (ReflectiveOperationException e) {
            Thread thread = new Thread(work);
            thread.start();
            return thread;
        }
    }

    @Test
    void aClosedStoreFindsNothingAndFailsNobody() {
        CallStore store = store();
        store.keep(call("k", "r"));
        store.close();
        store.close();

        assertThat(store.find("k")).isEmpty();
        assertThat(store.keep(call("l", "s"))).isEqualTo("s");
        assertThat(warnings).isEmpty();
    }
}
