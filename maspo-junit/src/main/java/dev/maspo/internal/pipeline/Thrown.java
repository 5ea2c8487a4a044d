package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opentest4j.MultipleFailuresError;

/** What it means that an assertion has thrown something. */
enum Thrown {
    /** The case fails. */
    FAILED_CASE,
    /** An assumption does not hold: the case is left out. */
    LEFT_OUT,
    /** The assertion is mistaken, and says nothing of the case. */
    MISTAKE;

    // By name: a project has those libraries that it uses.
    private static final Set<String> ASSUMPTIONS = Set.of(
            "org.opentest4j.TestAbortedException",
            "org.junit.internal.AssumptionViolatedException",
            "org.testng.SkipException");

    static Thrown kind(Throwable thrown) {
        if (isAssumption(thrown)) {
            return LEFT_OUT;
        }
        return mistake(thrown).isPresent() ? MISTAKE : FAILED_CASE;
    }

    /** The mistake within: what was thrown, or what a group of assertions or a wrapper of them hides. */
    static Optional<Throwable> mistake(Throwable thrown) {
        if (!(thrown instanceof AssertionError)) {
            return isAssumption(thrown) ? Optional.empty() : Optional.of(thrown);
        }
        if (thrown instanceof MultipleFailuresError group) {
            return group.getFailures().stream()
                    .flatMap(failure -> mistake(failure).stream())
                    .findFirst();
        }
        // assertDoesNotThrow(...) makes a failure of everything; the wrong use of this library is none.
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
                .limit(20)
                .filter(MaspoException.class::isInstance)
                .findFirst();
    }

    private static boolean isAssumption(Throwable thrown) {
        return Stream.<Class<?>>iterate(thrown.getClass(), type -> type != null, Class::getSuperclass)
                .anyMatch(type -> ASSUMPTIONS.contains(type.getName()));
    }
}
