package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What would decide an undecided comparison, if the difference and the noise are what they look like.
 *
 * @param cases how many cases
 * @param repeats how many repeats of the same cases; null if none would, or nothing is known of the noise yet
 */
record Need(int cases, @Nullable Integer repeats) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int MOST = 1_000_000;

    /**
     * Reckons by the usual formula for a one-sided test of a mean: the distance to the decision, in standard errors, is
     * the sum of the normal quantiles of alpha and of the power.
     *
     * @param sample the sample
     * @param mean its mean difference
     * @param settings alpha, power, margin and the least effect
     */
    static Need of(Sample sample, Interval mean, GateSettings settings) {
        double[] differences = sample.differences();
        double variance = Math.max(variance(differences), 1e-9);
        double distance = distance(mean.mean(), settings);
        double quantiles = NORMAL.inverseSurvivalProbability(settings.alpha())
                + NORMAL.inverseCumulativeProbability(settings.power());
        double cases = variance * Math.pow(quantiles / distance, 2);
        // Fewer could not even show a loss of the margin's size.
        double least = Math.log(settings.alpha()) / Math.log1p(-settings.margin());
        return new Need(
                (int) Math.min(MOST, Math.ceil(Math.max(Math.max(cases, least), differences.length + 1.0))),
                repeats(sample, variance, differences.length * Math.pow(distance / quantiles, 2)));
    }

    private static @Nullable Integer repeats(Sample sample, double variance, double bearable) {
        double noise = sample.variancePerRepeat();
        double between = Math.max(0, variance - noise / sample.repeats());
        if (sample.repeats() < 2 || noise == 0 || between >= bearable) {
            return null;
        }
        double needed = Math.ceil(noise / (bearable - between));
        return needed > MOST ? null : (int) Math.max(sample.repeats() + 1.0, needed);
    }

    // To the nearer decision: a loss that counts is told from no loss, anything else from the margin.
    private static double distance(double mean, GateSettings settings) {
        double toPass = mean + settings.margin();
        double toFail = mean <= -settings.minEffect() ? -mean : 0;
        return Math.max(Math.max(toPass, toFail), settings.margin() / 10);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return values.length < 2 ? 1 : squares / (values.length - 1);
    }
}
