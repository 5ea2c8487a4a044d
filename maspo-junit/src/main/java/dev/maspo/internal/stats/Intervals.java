package dev.maspo.internal.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** Intervals for means and rates. Every {@code alpha} is the error probability on <em>one</em> side. */
public final class Intervals {

    private Intervals() {}

    /**
     * Student's t interval of a mean. With fewer than two values nothing bounds the mean, and the interval is infinite.
     *
     * @param values the observations, at least one
     * @param alpha the one-sided error probability, in (0, 0.5)
     * @return the interval
     */
    public static Interval mean(double[] values, double alpha) {
        int n = values.length;
        if (n == 0) {
            throw new IllegalArgumentException("no observations");
        }
        double mean = Arrays.stream(values).sum() / n;
        if (n == 1) {
            return new Interval(mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, n);
        }
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double half = TDistribution.of(n - 1).inverseSurvivalProbability(alpha) * Math.sqrt(squares / (n - 1) / n);
        return new Interval(mean, mean - half, mean + half, n);
    }

    /**
     * A t interval that small unanimous samples cannot fool: two observations are added, at plus and minus the greatest
     * absolute value seen, which is the idea of Agresti and Coull's interval for a rate. At an alpha of 0.01, six equal
     * values are just enough to tell their sign. The level is not exact: without any ties, false alarms may exceed
     * alpha by about half. The mean is the plain one, and the interval is stretched to it where the added observations
     * moved it away.
     *
     * @param values the observations
     * @param alpha the one-sided error probability, in (0, 0.5)
     * @return the cautious interval; [0, 0] without any observation
     */
    public static Interval cautiousMean(double[] values, double alpha) {
        if (values.length == 0) {
            return new Interval(0, 0, 0, 0);
        }
        double greatest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double[] padded = Arrays.copyOf(values, values.length + 2);
        padded[values.length] = greatest;
        padded[values.length + 1] = -greatest;
        Interval interval = mean(padded, alpha);
        double plain = Arrays.stream(values).sum() / values.length;
        return new Interval(plain, Math.min(plain, interval.low()), Math.max(plain, interval.high()), values.length);
    }

    /**
     * Wilson's interval of a rate.
     *
     * @param successes how many observations succeeded
     * @param n how many there are, at least 1
     * @param alpha the one-sided error probability, in (0, 0.5)
     * @return the interval
     */
    public static Interval rate(int successes, int n, double alpha) {
        var wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, successes, 2 * alpha);
        double mean = (double) successes / n;
        // Rounding may put the bound of an extreme rate a hair on the wrong side of the rate itself.
        return new Interval(mean, Math.min(mean, wilson.getLowerBound()), Math.max(mean, wilson.getUpperBound()), n);
    }

    /**
     * The interval of a mean of scores from 0 to 1: Wilson's where all scores are 0 or 1, Student's otherwise.
     *
     * @param scores the scores, at least one
     * @param alpha the one-sided error probability, in (0, 0.5)
     * @return the interval, within 0 and 1
     */
    public static Interval score(double[] scores, double alpha) {
        boolean passFail = Arrays.stream(scores).allMatch(s -> s == 0 || s == 1);
        return passFail
                ? rate((int) Arrays.stream(scores).sum(), scores.length, alpha)
                : mean(scores, alpha).within(0, 1);
    }
}
