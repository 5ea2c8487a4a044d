package dev.maspo.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Does independent work concurrently and hands the results back in the order of the work, so that the pace of the
 * models never changes a result. Work must not hand work to the same workers: it would wait for itself.
 */
public final class Workers implements AutoCloseable {

    private final ExecutorService pool;

    /**
     * Starts the workers.
     *
     * @param count how many may work at once, at least 1
     */
    public Workers(int count) {
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "maspo-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Applies a function to every item.
     *
     * @param <T> the items' type
     * @param <R> the results' type
     * @param items the items
     * @param function the work; the first item whose work throws decides what is thrown here
     * @return the results, in the order of the items
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
        List<Future<R>> futures = new ArrayList<>(items.size());
        for (T item : items) {
            futures.add(pool.submit(() -> function.apply(item)));
        }
        List<R> results = new ArrayList<>(items.size());
        try {
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the agents", e);
        } finally {
            // After an error nobody wants the rest; after success there is none.
            futures.forEach(future -> future.cancel(true));
        }
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
        pool.shutdownNow();
    }
}
