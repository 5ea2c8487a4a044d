package dev.maspo.internal.model;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What led to a failure. */
public final class Causes {

    // An exception's causes may form a circle.
    private static final int DEEPEST = 20;

    private Causes() {}

    /**
     * A failure and its causes.
     *
     * @param thrown the failure; null for none
     * @return the failure first, then the cause of each
     */
    public static Stream<Throwable> of(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
