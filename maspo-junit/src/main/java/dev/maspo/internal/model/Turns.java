package dev.maspo.internal.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.store.CallStore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets one of all processes that share a store ask a request; the others wait for its answer, or for its end. A process
 * that is stopped, and not dead, is waited for once, and nobody after that.
 */
final class Turns {

    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(250);
    // Longer than an answer takes whose first attempts have failed.
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final CallStore store;
    private final Time time;
    private volatile boolean impatient;

    Turns(CallStore store, Time time) {
        this.store = store;
        this.time = time;
    }

    ChatResponse in(Caller caller, String key, Supplier<ChatResponse> work) {
        take(caller, key);
        try {
            return work.get();
        } finally {
            store.giveBack(key);
        }
    }

    // The pauses grow with the time waited, so that many who wait for slow answers ask the store seldom.
    private void take(Caller caller, String key) {
        long start = time.nanoTime();
        long pause = FIRST;
        while (!store.claim(key)) {
            impatient |= time.nanoTime() - start >= PATIENCE;
            if (impatient) {
                return;
            }
            try {
                time.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ModelCallException(caller, e);
            }
            pause = Math.min(LONGEST, pause * 3 / 2);
        }
    }
}
