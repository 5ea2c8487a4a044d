package dev.maspo.internal.model;

import java.util.concurrent.TimeUnit;

/** The clock and the waiting of the gateway, so that neither is ever real in a test. */
public interface Time {

    /**
     * A clock that never jumps; only differences mean anything.
     *
     * @return nanoseconds
     */
    long nanoTime();

    /**
     * Waits.
     *
     * @param nanos how long, in nanoseconds; 0 or less does not wait
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    void sleep(long nanos) throws InterruptedException;

    /**
     * The time of this machine.
     *
     * @return a monotonic clock and real waiting
     */
    static Time system() {
        return new Time() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };
    }
}
