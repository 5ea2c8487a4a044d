package dev.maspo.internal.stats;

/**
 * An estimate with its bounds.
 *
 * @param mean the estimate
 * @param low the lower bound, at most {@code mean}
 * @param high the upper bound, at least {@code mean}
 * @param n how many observations it rests on
 */
public record Interval(double mean, double low, double high, int n) {

    /** Checks the order of the bounds. */
    public Interval {
        if (!(low <= mean && mean <= high)) {
            throw new IllegalArgumentException("not an interval: " + low + " <= " + mean + " <= " + high);
        }
    }

    /**
     * Whether the whole interval lies above a value.
     *
     * @param value the value
     * @return true if the lower bound is greater
     */
    public boolean above(double value) {
        return low > value;
    }

    /**
     * Whether the whole interval lies below a value.
     *
     * @param value the value
     * @return true if the upper bound is smaller
     */
    public boolean below(double value) {
        return high < value;
    }

    /**
     * This interval, cut to a range that holds the mean.
     *
     * @param min the least possible value
     * @param max the greatest possible value
     * @return the cut interval
     */
    public Interval within(double min, double max) {
        return new Interval(mean, Math.max(min, low), Math.min(max, high), n);
    }
}
