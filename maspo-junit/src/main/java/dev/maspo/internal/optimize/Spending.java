package dev.maspo.internal.optimize;

import dev.maspo.result.HoldoutUse;
import java.util.Locale;

/**
 * What a decision on held-out cases may use of the error probability, when others were made on the same cases. The
 * first may use all of it. The later ones share as much again, the k-th of them alpha / (k (k - 1)), which adds up to
 * alpha over all k from 2: however many tries there are, the chance of a false acceptance stays below twice alpha.
 */
final class Spending {

    private Spending() {}

    /**
     * The share of a decision.
     *
     * @param alpha the one-sided error probability of a first decision
     * @param number the number of this one, from 1
     * @return the level, and the chance of a false acceptance in any decision up to now
     */
    static HoldoutUse of(double alpha, int number) {
        double k = number;
        return new HoldoutUse(number, number == 1 ? alpha : alpha / (k * (k - 1)), alpha * (2 - 1 / k));
    }

    /** What is said of it. */
    static String text(HoldoutUse use, int cases) {
        return use.decision() == 1
                ? "This is the first decision on these " + cases + " held-out cases."
                : String.format(
                        Locale.ROOT,
                        "This is decision %d on these %d held-out cases, so it was made at a level of %.2g;"
                                + " the chance of a false acceptance in any of the %1$d is about %.2g."
                                + " New cases that no search has seen start the count anew.",
                        use.decision(),
                        cases,
                        use.level(),
                        use.chance());
    }
}
