package dev.maspo.internal.pipeline;

import java.util.Comparator;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * A piece of work in the queue. What most other work waits for comes first (Hu 1961: with equal pieces that depend on
 * each other like branches of a tree nothing ends earlier), else what was handed in first.
 */
final class Piece extends FutureTask<Void> implements Comparable<Piece> {

    private static final Comparator<Piece> ORDER =
            Comparator.comparingInt((Piece piece) -> -piece.stepsAfter).thenComparingLong(piece -> piece.number);

    private final int stepsAfter;
    private final long number;
    private final Consumer<Piece> whenDone;

    Piece(int stepsAfter, long number, Runnable work, Consumer<Piece> whenDone) {
        super(work, null);
        this.stepsAfter = stepsAfter;
        this.number = number;
        this.whenDone = whenDone;
    }

    @Override
    protected void done() {
        whenDone.accept(this);
    }

    @Override
    public int compareTo(Piece other) {
        return ORDER.compare(this, other);
    }
}
