package dev.maspo.internal.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves only when somebody waits, at once. */
final class FakeTime implements Time {

    private final AtomicLong now = new AtomicLong(1_000);
    private final List<Double> waits = new CopyOnWriteArrayList<>();

    @Override
    public long nanoTime() {
        return now.get();
    }

    @Override
    public void sleep(long nanos) {
        waits.add(nanos / 1e9);
        now.addAndGet(Math.max(0, nanos));
    }

    /** Every wait, in seconds. */
    List<Double> waits() {
        return waits;
    }

    /** Seconds since the start. */
    double seconds() {
        return (now.get() - 1_000) / 1e9;
    }

    void pass(double seconds) {
        now.addAndGet((long) (seconds * 1e9));
    }
}
