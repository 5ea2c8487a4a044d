package dev.maspo.internal.gate;

import java.util.Arrays;

/**
 * How differences are spread.
 *
 * @param mean their mean
 * @param variance their variance
 */
record Spread(double mean, double variance) {

    /** The spread of some differences; that of one is taken to be as wide as it can be. */
    static Spread of(double[] differences, double range) {
        double mean = Arrays.stream(differences).average().orElse(0);
        double squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        return new Spread(mean, differences.length < 2 ? range * range : squares / (differences.length - 1));
    }

    /** The same mean with another noise. */
    Spread with(double otherVariance) {
        return new Spread(mean, otherVariance);
    }
}
