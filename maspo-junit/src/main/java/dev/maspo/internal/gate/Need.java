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
        Outlook outlook = Outlook.of(sample, rule, primary, level);
        double power = rule.settings().power();
        int cases = least(outlook::power, power);
        return cases <= sample.cases() ? null : new Need(cases, repeats(sample, outlook, power));
    }

    // More repeats leave what cases differ by, and shrink the rest.
    private static @Nullable Integer repeats(Sample sample, Outlook outlook, double power) {
        double noise = sample.variancePerRepeat();
        if (sample.repeats() < 2 || noise == 0) {
            return null;
        }
        double between = Math.max(0, outlook.variance() - noise / sample.repeats());
        int repeats = least(count -> outlook.with(between + noise / count).power(sample.cases()), power);
        return repeats == MOST ? null : Math.max(sample.repeats() + 1, repeats);
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
