package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.internal.stats.McNemar;
import java.util.Arrays;

/**
 * The mean difference of a sample with its bounds at some error probability: Student's for paired differences, made
 * cautious where few cases would fool it.
 */
final class Bounds {

    private Bounds() {}

    /**
     * Reckons.
     *
     * @param sample the sample, with at least one case
     * @param level the one-sided error probability
     * @param range the greatest possible difference
     * @return the mean difference, within plus and minus {@code range}
     */
    static Interval of(Sample sample, double level, double range) {
        double[] differences = sample.differences();
        Interval student = Intervals.mean(differences, level);
        // As if one more case had been lost outright: where hardly any case differs, Student's bound would take the
        // absence of losses among a few cases for a proof that there are none among many.
        double low = Intervals.mean(and(differences, -range), level).low();
        return new Interval(
                        student.mean(),
                        Math.min(student.low(), low),
                        Math.max(student.high(), high(sample, differences, level, student)),
                        student.n())
                .within(-range, range);
    }

    private static double high(Sample sample, double[] differences, double level, Interval student) {
        if (!sample.passFail()) {
            // As if one more case had gained as much as cases differ by: a few equal losses would leave Student's
            // interval no width, and with it the false alarms stay below the level.
            double typical = Math.sqrt(
                    Arrays.stream(differences).map(d -> d * d).average().orElse(0));
            return Intervals.mean(and(differences, typical), level).high();
        }
        int losses = (int) Arrays.stream(differences).filter(d -> d < 0).count();
        int gains = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        return McNemar.worse(losses, gains) <= level ? student.high() : Math.max(0, student.high());
    }

    private static double[] and(double[] differences, double another) {
        double[] more = Arrays.copyOf(differences, differences.length + 1);
        more[differences.length] = another;
        return more;
    }
}
