package dev.maspo.internal.gate;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What would decide an undecided comparison with the power that is asked for, if the difference and the noise are what
 * they look like.
 *
 * @param cases how many cases
 * @param repeats how many repeats of the same cases; null if none would, or nothing is known of the noise yet
 */
record Need(int cases, @Nullable Integer repeats) {

    private static final int MOST = 1_000_000;

    /**
     * Finds out.
     *
     * @param sample the sample
     * @param rule how a comparison is decided
     * @param primary whether it is the primary score
     * @param level the one-sided error probability of the last look
     * @return the need; null if these cases are enough, and only the looks have not come to their end
     */
    static @Nullable Need of(Sample sample, Rule rule, boolean primary, double level) {
        double[] differences = sample.differences();
        PairedTest test = rule.scale().test(differences);
        Spread spread = Spread.of(differences, rule.scale().range());
        Limits limits = rule.limits(primary, level);
        double wanted = rule.settings().power();
        int cases = least(count -> test.power(spread, count, limits), wanted);
        if (cases <= sample.cases()) {
            return null;
        }
        double noise = sample.variancePerRepeat();
        if (sample.repeats() < 2 || noise == 0) {
            return new Need(cases, null);
        }
        // More repeats leave what cases differ by, and shrink the rest.
        double between = Math.max(0, spread.variance() - noise / sample.repeats());
        int repeats = least(count -> test.power(spread.with(between + noise / count), sample.cases(), limits), wanted);
        return new Need(cases, repeats == MOST ? null : Math.max(sample.repeats() + 1, repeats));
    }

    private static int least(DoubleUnaryOperator power, double wanted) {
        double low = 2;
        double high = 2;
        while (high < MOST && power.applyAsDouble(high) < wanted) {
            low = high;
            high *= 2;
        }
        while (high - low > 1 && low < MOST) {
            double middle = Math.rint((low + high) / 2);
            if (power.applyAsDouble(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (int) Math.min(MOST, high);
    }
}
