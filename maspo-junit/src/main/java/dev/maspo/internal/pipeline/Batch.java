package dev.maspo.internal.pipeline;

import dev.maspo.internal.model.BudgetSpentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The work of one call of {@link Workers}, which ends as a whole: a failure stops all of it, and nothing else. */
final class Batch implements Tasks {

    /** Stands for the result of work that was not begun, as other work had failed. */
    private static final class Skipped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Skipped() {
            super("not begun, as other work had failed", null, false, false);
        }
    }

    private final Executor threads;
    private final LongSupplier numbers;
    private final Set<Piece> open = ConcurrentHashMap.newKeySet();
    // The first; what waited for several pieces may tell of one that was skipped instead.
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /**
     * Begins with no work.
     *
     * @param threads do the work
     * @param numbers count up
     */
    Batch(Executor threads, LongSupplier numbers) {
        this.threads = threads;
        this.numbers = numbers;
    }

    @Override
    public <R> CompletableFuture<R> call(int stepsAfter, Supplier<? extends R> work) {
        CompletableFuture<R> result = new CompletableFuture<>();
        Piece piece = new Piece(stepsAfter, numbers.getAsLong(), () -> run(work, result), open::remove);
        open.add(piece);
        threads.execute(piece);
        return result;
    }

    private <R> void run(Supplier<? extends R> work, CompletableFuture<R> result) {
        if (failure.get() != null) {
            result.completeExceptionally(new Skipped());
            return;
        }
        R value;
        try {
            value = work.get();
        } catch (Throwable e) {
            failed(e);
            result.completeExceptionally(e);
            return;
        }
        result.complete(value);
    }

    /** Begins nothing more. */
    void failed(Throwable e) {
        failure.compareAndSet(null, e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
    }

    /** Begins nothing more, and interrupts what is under way. */
    void cancel() {
        failed(new Skipped());
        open.forEach(piece -> piece.cancel(true));
    }

    /** Waits for all results. */
    <R> List<R> results(List<CompletableFuture<R>> flows) throws InterruptedException {
        List<R> results = new ArrayList<>(flows.size());
        Throwable first = null;
        for (CompletableFuture<R> flow : flows) {
            try {
                results.add(flow.get());
            } catch (ExecutionException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                first = first == null || first instanceof Skipped ? cause : first;
                // At the end of a budget the calls under way are paid, so they come to their end.
                if (!(cause instanceof BudgetSpentException || cause instanceof Skipped)) {
                    cancel();
                    throw unwrapped(cause);
                }
            }
        }
        if (first != null) {
            Throwable known = failure.get();
            throw unwrapped(first instanceof Skipped && known != null ? known : first);
        }
        return results;
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof RuntimeException exception) {
            return exception;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }
}
