package dev.maspo.internal.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The boundaries of O'Brien and Fleming (Biometrics 35, 1979) for looks at growing data: strict at first, and hardly
 * stricter than a single look at the end, such that the chance to cross one of them by chance is alpha in all. On the
 * scale of a Brownian motion the boundary is constant; its height is found by the numerical integration of Armitage,
 * McPherson and Rowe (as in Jennison and Turnbull, Group Sequential Methods, chapter 19).
 */
public final class OBrienFleming {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final GaussLegendre RULE = new GaussLegendre(96);
    // Beyond that many standard deviations there is nothing to integrate.
    private static final double FAR = 9;
    private static final int HALVINGS = 60;

    private OBrienFleming() {}

    /**
     * The one-sided error probability that each look may use by itself.
     *
     * @param fractions the share of the final information at each look, growing, the last of them 1
     * @param alpha the one-sided error probability of all looks together, in (0, 0.5)
     * @return one level per look; alpha itself for a single look
     */
    public static double[] levels(double[] fractions, double alpha) {
        check(fractions);
        if (fractions.length == 1) {
            return new double[] {alpha};
        }
        double height = height(fractions, alpha);
        return Arrays.stream(fractions)
                .map(t -> NORMAL.survivalProbability(height / Math.sqrt(t)))
                .toArray();
    }

    /**
     * The height of the boundary: the critical value of the last look.
     *
     * @param fractions the share of the final information at each look
     * @param alpha the one-sided error probability of all looks together
     * @return the critical value
     */
    static double height(double[] fractions, double alpha) {
        double low = NORMAL.inverseSurvivalProbability(alpha);
        double high = NORMAL.inverseSurvivalProbability(alpha / fractions.length);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (crossing(fractions, middle) > alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The chance that a Brownian motion is above a height at one of some times. */
    private static double crossing(double[] times, double height) {
        int size = RULE.size();
        double[] at = new double[size];
        double[] density = new double[size];
        double crossed = NORMAL.survivalProbability(height / Math.sqrt(times[0]));
        double bottom = -FAR * Math.sqrt(times[0]);
        for (int i = 0; i < size; i++) {
            at[i] = RULE.node(i, bottom, height);
            density[i] = NORMAL.density(at[i] / Math.sqrt(times[0])) / Math.sqrt(times[0]);
        }
        for (int look = 1; look < times.length; look++) {
            double step = Math.sqrt(times[look] - times[look - 1]);
            double nextBottom = -FAR * Math.sqrt(times[look]);
            double[] nextAt = new double[size];
            double[] next = new double[size];
            for (int i = 0; i < size; i++) {
                double mass = RULE.weight(i, bottom, height) * density[i];
                crossed += mass * NORMAL.survivalProbability((height - at[i]) / step);
                for (int j = 0; j < size; j++) {
                    nextAt[j] = RULE.node(j, nextBottom, height);
                    next[j] += mass * NORMAL.density((nextAt[j] - at[i]) / step) / step;
                }
            }
            at = nextAt;
            density = next;
            bottom = nextBottom;
        }
        return crossed;
    }

    private static void check(double[] fractions) {
        double last = 0;
        for (double fraction : fractions) {
            if (!(fraction > last && fraction <= 1)) {
                throw new IllegalArgumentException("not growing from 0 to 1: " + Arrays.toString(fractions));
            }
            last = fraction;
        }
        if (last != 1) {
            throw new IllegalArgumentException("the last look is not at 1: " + Arrays.toString(fractions));
        }
    }
}
