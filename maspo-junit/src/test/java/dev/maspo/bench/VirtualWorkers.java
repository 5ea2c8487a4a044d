package dev.maspo.bench;

import dev.maspo.internal.pipeline.Tasks;
import dev.maspo.internal.pipeline.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Workers in a time of their own, in which every call takes one unit and everything else none. All work is done by the
 * thread that hands it in. What it says is exact, the same on every machine, and no matter of milliseconds: with room
 * for all calls the time of a run is its critical path.
 */
public final class VirtualWorkers extends Workers {

    private record Waiting(int stepsAfter, long number, Runnable work) {}

    private record Ending(long time, long number, Runnable completion) {}

    private final int room;
    private final LongSupplier calls;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(
            Comparator.comparingInt((Waiting w) -> -w.stepsAfter).thenComparingLong(Waiting::number));
    private final PriorityQueue<Ending> ending =
            new PriorityQueue<>(Comparator.comparingLong(Ending::time).thenComparingLong(Ending::number));
    private long number;
    private long now;

    /**
     * Begins at time 0.
     *
     * @param room how many calls may be under way at once
     * @param calls how many calls the models have answered up to now
     */
    public VirtualWorkers(int room, LongSupplier calls) {
        super(1);
        this.room = room;
        this.calls = calls;
    }

    /**
     * The time.
     *
     * @return how many units have passed
     */
    public long now() {
        return now;
    }

    @Override
    public <T, R> List<R> all(List<T> items, BiFunction<? super T, ? super Tasks, CompletableFuture<R>> flow) {
        List<CompletableFuture<R>> flows = new ArrayList<>();
        Tasks tasks = new Tasks() {
            @Override
            public <V> CompletableFuture<V> call(int stepsAfter, Supplier<? extends V> work) {
                CompletableFuture<V> result = new CompletableFuture<>();
                waiting.add(new Waiting(stepsAfter, number++, () -> begin(work, result)));
                return result;
            }
        };
        items.forEach(item -> flows.add(flow.apply(item, tasks)));
        while (!waiting.isEmpty() || !ending.isEmpty()) {
            while (!waiting.isEmpty() && ending.size() < room) {
                waiting.remove().work().run();
            }
            Ending next = ending.remove();
            now = next.time();
            next.completion().run();
            // All that end together make room together.
            while (!ending.isEmpty() && ending.peek().time() == now) {
                ending.remove().completion().run();
            }
        }
        return flows.stream().map(Tasks::result).toList();
    }

    private <V> void begin(Supplier<? extends V> work, CompletableFuture<V> result) {
        long before = calls.getAsLong();
        V value = work.get();
        long took = calls.getAsLong() - before;
        ending.add(new Ending(now + took, number++, () -> result.complete(value)));
    }
}
