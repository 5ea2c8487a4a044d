package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;

/**
 * Tells a loss from chance by paired differences, one per case. The verdict, the advice on sample sizes and the
 * attribution of a loss all go by the same test: {@link Scale} says which one fits.
 */
interface PairedTest {

    /**
     * Bounds the mean difference.
     *
     * @param differences after less before, at least one
     * @param level the one-sided error probability
     * @return the mean with its bounds
     */
    Interval bounds(double[] differences, double level);

    /**
     * How likely so many cases come to a decision. Their mean is taken to be normal, and its bounds to be as far from
     * it as {@link #bounds} would put them.
     *
     * @param spread how cases differ
     * @param cases how many there are
     * @param limits what is a decision
     * @return the probability of either decision
     */
    double power(Spread spread, double cases, Limits limits);
}
