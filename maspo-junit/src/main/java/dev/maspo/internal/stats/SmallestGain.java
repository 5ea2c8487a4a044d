package dev.maspo.internal.stats;

import java.util.Arrays;

/** What a number of cases can tell from chance. */
public final class SmallestGain {

    private SmallestGain() {}

    /**
     * The smallest mean gain whose {@linkplain Intervals#cautiousMean cautious interval} lies above zero, where each
     * case is gained wholly or stays as it was.
     *
     * @param cases how many cases there are, at least 1
     * @param alpha the one-sided error probability, in (0, 0.5)
     * @return a share of the cases; 1 even if all of them gained would not be enough
     */
    public static double of(int cases, double alpha) {
        for (int gained = 1; gained < cases; gained++) {
            double[] gains = new double[cases];
            Arrays.fill(gains, 0, gained, 1);
            if (Intervals.cautiousMean(gains, alpha).above(0)) {
                return (double) gained / cases;
            }
        }
        return 1;
    }
}
