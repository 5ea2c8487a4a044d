package dev.maspo.internal.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Where single pieces of work are done: an agent's step, a judge's question. Work that needs the result of other work
 * is handed in when that result is there, so nothing ever waits for its turn on a thread.
 */
public interface Tasks {

    /** All work is done by the thread that hands it in, at once. */
    Tasks HERE = new Tasks() {
        @Override
        public <R> CompletableFuture<R> call(int stepsAfter, Supplier<? extends R> work) {
            try {
                return CompletableFuture.completedFuture(work.get());
            } catch (Throwable e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    };

    /**
     * Does a piece of work.
     *
     * @param <R> the result's type
     * @param stepsAfter how many pieces, one after another, wait for this one; those with the most are begun first
     * @param work the work
     * @return its result
     */
    <R> CompletableFuture<R> call(int stepsAfter, Supplier<? extends R> work);

    /**
     * The result of work that was done {@linkplain #HERE here}.
     *
     * @param <R> the result's type
     * @param done the work
     * @return its result
     */
    static <R> R result(CompletableFuture<R> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
