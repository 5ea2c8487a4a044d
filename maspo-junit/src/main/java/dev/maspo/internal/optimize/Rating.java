package dev.maspo.internal.optimize;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * How much each edit is worth, as far as comparisons of variants have shown: a comparison shows the sum of what its
 * edits are worth, plus noise. Bayesian linear regression with normal priors, brought up to date comparison by
 * comparison (the recursive form: Bishop, Pattern Recognition and Machine Learning, section 3.3), so that every
 * comparison counts for every edit that took part, whoever proposed it and whatever the incumbent was then.
 */
final class Rating {

    // An edit's worth before anything is known: none, give or take this. In the unit of the reward, from -0.5 to 0.5.
    private static final double PRIOR = 0.1;
    /** The variance of a single comparison, learned from all of its kind. */
    private static final class Noise {

        // Until then as if so many of such a variance had been seen.
        private static final double VARIANCE = 0.06;
        private static final double SEEN = 10;

        private double squares = VARIANCE * SEEN;
        private double count = SEEN;

        double learn(double lead) {
            squares += lead * lead;
            count++;
            return squares / count;
        }
    }

    private final Noise steadyNoise = new Noise();
    private final Noise fickleNoise = new Noise();
    private double[] mean = new double[0];
    private double[][] covariance = new double[0][0];

    void grow(int size) {
        int old = mean.length;
        mean = Arrays.copyOf(mean, size);
        covariance = Arrays.copyOf(covariance, size);
        for (int i = 0; i < size; i++) {
            covariance[i] = i < old ? Arrays.copyOf(covariance[i], size) : new double[size];
            if (i >= old) {
                covariance[i][i] = PRIOR * PRIOR;
            }
        }
    }

    void grow(int size, Draft.Adoption adoption) {
        int old = mean.length;
        double worth = adoption.held().stream()
                .mapToDouble(edit -> mean[edit])
                .average()
                .orElse(0);
        grow(size);
        adoption.removals().stream().filter(edit -> edit >= old).forEach(edit -> mean[edit] = -worth);
    }

    /**
     * Learns from a comparison.
     *
     * @param difference 1 for each edit that only the one side has, -1 for each that only the other has
     * @param lead by how much the one was better
     * @param fickle whether it may be for the words alone: such comparisons have a noise of their own, and count by it
     */
    void learn(SortedMap<Integer, Integer> difference, double lead, boolean fickle) {
        double[] shared = shared(difference);
        double variance = (fickle ? fickleNoise : steadyNoise).learn(lead) + sum(difference, shared);
        double surprise = lead - sum(difference, mean);
        for (int i = 0; i < mean.length; i++) {
            mean[i] += shared[i] / variance * surprise;
            for (int j = 0; j < mean.length; j++) {
                covariance[i][j] -= shared[i] * shared[j] / variance;
            }
        }
    }

    /** What a difference is worth. */
    double worth(SortedMap<Integer, Integer> difference) {
        return sum(difference, mean);
    }

    /** The standard error of that. */
    double doubt(SortedMap<Integer, Integer> difference) {
        return Math.sqrt(Math.max(0, sum(difference, shared(difference))));
    }

    private double[] shared(SortedMap<Integer, Integer> difference) {
        double[] shared = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            shared[i] = sum(difference, covariance[i]);
        }
        return shared;
    }

    private static double sum(SortedMap<Integer, Integer> difference, double[] values) {
        double sum = 0;
        for (var edit : difference.entrySet()) {
            sum += edit.getValue() * values[edit.getKey()];
        }
        return sum;
    }
}
