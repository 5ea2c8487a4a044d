package dev.maspo.internal.pipeline;

import dev.maspo.internal.model.BudgetSpentException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Does independent work concurrently and hands the results back in the order of the work, so that the pace of the
 * models never changes a result. Work must not hand work to the same workers: it would wait for itself.
 */
public final class Workers implements AutoCloseable {

    private final ExecutorService threads;
    // Work is handed out only when there is room for it, so that thousands of waiting cases cost nothing.
    private final Semaphore room;

    /**
     * Starts the workers.
     *
     * @param count how many may work at once, at least 1
     */
    public Workers(int count) {
        this.threads = WorkerThreads.start(count);
        this.room = new Semaphore(count);
    }

    /**
     * Applies a function to every item.
     *
     * @param <T> the items' type
     * @param <R> the results' type
     * @param items the items
     * @param function the work; the first item whose work throws decides what is thrown here. No further work is begun
     *     then, and what is under way is interrupted; at the end of a budget it is waited for, as its calls are paid
     * @return the results, in the order of the items
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
        List<Future<R>> futures = new ArrayList<>(items.size());
        AtomicBoolean failed = new AtomicBoolean();
        try {
            for (T item : items) {
                room.acquire();
                if (failed.get()) {
                    room.release();
                    break;
                }
                futures.add(threads.submit(() -> work(item, function, failed)));
            }
            return results(futures);
        } catch (InterruptedException e) {
            futures.forEach(future -> future.cancel(true));
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the agents", e);
        }
    }

    private <T, R> R work(T item, Function<? super T, ? extends R> function, AtomicBoolean failed) {
        boolean done = false;
        try {
            R result = function.apply(item);
            done = true;
            return result;
        } finally {
            if (!done) {
                failed.set(true);
            }
            room.release();
        }
    }

    private static <R> List<R> results(List<Future<R>> futures) throws InterruptedException {
        List<R> results = new ArrayList<>(futures.size());
        ExecutionException first = null;
        for (Future<R> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                first = first == null ? e : first;
                if (!(first.getCause() instanceof BudgetSpentException)) {
                    futures.forEach(rest -> rest.cancel(true));
                    throw unwrapped(first);
                }
            }
        }
        if (first != null) {
            throw unwrapped(first);
        }
        return results;
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e.getCause());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
