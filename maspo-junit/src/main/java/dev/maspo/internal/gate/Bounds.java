package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.internal.stats.McNemar;
import java.util.Arrays;

/**
 * What a sample says of the mean difference at some error probability. Both bounds are Student's for paired
 * differences, guarded where few differences would fool it.
 *
 * @param interval the mean difference with its bounds
 * @param worse whether the exact test agrees that the loss is no chance
 */
record Bounds(Interval interval, boolean worse) {

    /**
     * Reckons.
     *
     * @param sample the sample, with at least one case
     * @param level the one-sided error probability
     * @param range the greatest possible difference
     */
    static Bounds of(Sample sample, double level, double range) {
        double[] differences = sample.differences();
        Interval student = Intervals.mean(differences, level);
        // As if one more case had been lost outright: where hardly any case differs, Student's bound would take the
        // absence of losses among a few cases for a proof that there are none among many.
        double[] padded = Arrays.copyOf(differences, differences.length + 1);
        padded[differences.length] = -range;
        double low = Math.min(student.low(), Intervals.mean(padded, level).low());
        boolean worse = chance(sample, differences) <= level;
        double high = worse ? student.high() : Math.max(0, student.high());
        Interval interval = new Interval(student.mean(), low, high, student.n()).within(-range, range);
        return new Bounds(interval, worse);
    }

    // Passes and failures have McNemar's exact test. Other differences need at least so many that not all of them would
    // have the same sign by chance: two equal losses leave Student's interval no width at all.
    private static double chance(Sample sample, double[] differences) {
        int losses = (int) Arrays.stream(differences).filter(d -> d < 0).count();
        int gains = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        return sample.passFail() ? McNemar.worse(losses, gains) : Math.pow(0.5, losses + gains);
    }
}
