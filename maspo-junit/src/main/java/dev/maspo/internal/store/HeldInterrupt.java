package dev.maspo.internal.store;

/**
 * Holds a thread's interrupt back for a while. It would hit what all threads share: a connection is closed when a
 * virtual thread that uses it is interrupted, and with it go the claims of the whole process.
 */
final class HeldInterrupt implements AutoCloseable {

    private boolean held;

    /** Takes the interrupt, if there is one by now. */
    void take() {
        held |= Thread.interrupted();
    }

    /** Gives it back. */
    @Override
    public void close() {
        if (held) {
            Thread.currentThread().interrupt();
        }
    }
}
