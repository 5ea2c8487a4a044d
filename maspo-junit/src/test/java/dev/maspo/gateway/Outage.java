package dev.maspo.gateway;

import dev.maspo.testing.FaultyEndpoint;
import dev.maspo.testing.FaultyEndpoint.Behaviour;
import dev.maspo.testing.ModelServer;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** An endpoint that goes away at a request, for ten seconds: every connection is dropped. */
final class Outage implements ModelServer.Faults {

    private static final long LENGTH = 10_000_000_000L;

    private final int first;
    private final LongSupplier nanoTime;
    private final AtomicLong begin = new AtomicLong();
    private final AtomicLong firstAnswer = new AtomicLong();

    Outage(int first, LongSupplier nanoTime) {
        this.first = first;
        this.nanoTime = nanoTime;
    }

    @Override
    public @Nullable Behaviour of(int request, int attempt) {
        long now = nanoTime.getAsLong();
        if (request >= first) {
            begin.compareAndSet(0, now);
        }
        if (begin.get() != 0 && now - begin.get() < LENGTH) {
            return FaultyEndpoint.dropped();
        }
        if (begin.get() != 0) {
            firstAnswer.compareAndSet(0, now);
        }
        return null;
    }

    /** How long nothing was answered. */
    double seconds() {
        return (firstAnswer.get() - begin.get()) / 1e9;
    }
}
