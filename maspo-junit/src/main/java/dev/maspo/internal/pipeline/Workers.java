package dev.maspo.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Does independent work concurrently and hands the results back in the order of the work, so that the pace of the
 * models never changes a result. Work that waits for its turn is an object in a queue, not a thread. Work that hands
 * work to the same workers does it itself, as it would wait for its own place otherwise.
 */
public class Workers implements AutoCloseable {

    private final ExecutorService threads;
    private final AtomicLong numbers = new AtomicLong();
    private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);

    /**
     * Starts the workers.
     *
     * @param count how many pieces of work may be under way at once, at least 1
     */
    public Workers(int count) {
        this.threads = WorkerThreads.start(count, () -> working.set(true));
    }

    /**
     * Applies a function to every item.
     *
     * @param <T> the items' type
     * @param <R> the results' type
     * @param items the items
     * @param function the work; see {@link #all} for what happens when it throws
     * @return the results, in the order of the items
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
        return all(items, (item, tasks) -> tasks.call(0, () -> function.apply(item)));
    }

    /**
     * Does work that consists of several pieces for every item. All of it is begun at once, as far as there is room.
     *
     * @param <T> the items' type
     * @param <R> the results' type
     * @param items the items
     * @param flow hands in the first pieces of an item's work, and, whenever one is done, those that waited for it. The
     *     first item whose work throws decides what is thrown here. No further work is begun then, and what is under
     *     way is interrupted; at the end of a budget it is waited for, as its calls are paid
     * @return the results, in the order of the items
     */
    public <T, R> List<R> all(List<T> items, BiFunction<? super T, ? super Tasks, CompletableFuture<R>> flow) {
        if (working.get()) {
            return items.stream()
                    .map(item -> Tasks.result(flow.apply(item, Tasks.HERE)))
                    .toList();
        }
        Batch batch = new Batch(threads, numbers::getAndIncrement);
        List<CompletableFuture<R>> flows = new ArrayList<>(items.size());
        try {
            for (T item : items) {
                flows.add(begin(item, flow, batch));
            }
            return batch.results(flows);
        } catch (InterruptedException e) {
            batch.cancel();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the agents", e);
        }
    }

    private static <T, R> CompletableFuture<R> begin(
            T item, BiFunction<? super T, ? super Tasks, CompletableFuture<R>> flow, Batch batch) {
        try {
            CompletableFuture<R> begun = flow.apply(item, batch);
            return begun.whenComplete((result, failure) -> {
                if (failure != null) {
                    batch.failed(failure);
                }
            });
        } catch (RuntimeException e) {
            batch.failed(e);
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
