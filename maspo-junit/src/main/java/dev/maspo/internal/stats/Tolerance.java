package dev.maspo.internal.stats;

/**
 * Comparisons of rates and scores with bounds. A mean of decimal fractions is seldom the number that it is in decimal
 * (0.7, 0.8 and 0.9 have a mean just below 0.8), so a difference of at most {@link #SLACK} is none.
 */
public final class Tolerance {

    /** The greatest difference that is taken for rounding: a billionth. */
    public static final double SLACK = 1e-9;

    private Tolerance() {}

    /**
     * Whether a value reaches a bound.
     *
     * @param value the value
     * @param bound the bound
     * @return true if it is at least that, but for rounding
     */
    public static boolean atLeast(double value, double bound) {
        return value >= bound - SLACK;
    }

    /**
     * Whether a value stays within a bound.
     *
     * @param value the value
     * @param bound the bound
     * @return true if it is at most that, but for rounding
     */
    public static boolean atMost(double value, double bound) {
        return value <= bound + SLACK;
    }

    /**
     * A score without what rounding has put outside its range.
     *
     * @param score the score
     * @return the score, from 0 to 1 if it is so but for rounding; any other as it is
     */
    public static double share(double score) {
        boolean rounded = atLeast(score, 0) && atMost(score, 1);
        return rounded ? Math.max(0, Math.min(1, score)) : score;
    }
}
