package dev.maspo.internal.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Holds a rate, or a mean score, against the least that is demanded. The rate meets it if it is at least that, and
 * misses it if it is credibly below: if its whole interval is. Between the two nothing is decided. A demand of 1 means
 * every case, so one that falls short misses it.
 *
 * @param least the least rate, from 0 to 1
 * @param strict whether the rate alone decides, whatever its interval
 */
public record RateRule(double least, boolean strict) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int MOST = 1_000_000;

    /**
     * Whether a rate meets the demand.
     *
     * @param rate the rate
     * @return true if it is at least that
     */
    public boolean met(Interval rate) {
        return Tolerance.atLeast(rate.mean(), least);
    }

    /**
     * Whether a rate misses the demand.
     *
     * @param rate the rate with its interval
     * @return true if it is below, and credibly so where that matters
     */
    public boolean missed(Interval rate) {
        boolean everyCase = Tolerance.atLeast(least, 1);
        return !met(rate) && (strict || everyCase || !Tolerance.atLeast(rate.high(), least));
    }

    /**
     * How many cases would show that a rate is below the demand, if it is what it looks like.
     *
     * @param scores the scores, whose mean is below the demand
     * @param alpha the one-sided error probability of the interval
     * @param power how probable the decision shall be
     * @return the number, more than there are, and a million at most
     */
    public int casesNeeded(double[] scores, double alpha, double power) {
        double mean = Arrays.stream(scores).average().orElseThrow();
        double away = least - mean;
        double spread = Math.sqrt(variance(scores, mean));
        // Wilson's interval has the width that the demanded rate would give it, Student's that of the scores.
        boolean passFail = Arrays.stream(scores).allMatch(s -> s == 0 || s == 1);
        double width = passFail ? Math.sqrt(least * (1 - least)) : spread;
        double root =
                (NORMAL.inverseSurvivalProbability(alpha) * width + NORMAL.inverseCumulativeProbability(power) * spread)
                        / away;
        return (int) Math.min(MOST, Math.max(scores.length + 1.0, Math.ceil(root * root)));
    }

    private static double variance(double[] scores, double mean) {
        if (scores.length == 1) {
            return mean * (1 - mean); // The most that scores of this mean can have.
        }
        return Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum() / (scores.length - 1);
    }
}
