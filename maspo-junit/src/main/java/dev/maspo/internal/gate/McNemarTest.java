package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.McNemar;
import java.util.Arrays;

/**
 * The test for cases that were lost, won, or came out the same, each as a whole: a loss must convince Student's test
 * and McNemar's exact one.
 *
 * @param step what a case is lost or won by
 */
record McNemarTest(double step) implements PairedTest {

    /** Whether each of some differences is a loss, a gain or nothing. */
    static boolean fits(double[] differences, double step) {
        return Arrays.stream(differences).allMatch(d -> d == 0 || Math.abs(d) == step);
    }

    @Override
    public Interval bounds(double[] differences, double level) {
        Interval student = new StudentTest(step).bounds(differences, level);
        int losses = (int) Arrays.stream(differences).filter(d -> d < 0).count();
        int gains = (int) Arrays.stream(differences).filter(d -> d > 0).count();
        return McNemar.worse(losses, gains) <= level
                ? student
                : new Interval(student.mean(), student.low(), Math.max(0, student.high()), student.n());
    }

    // The exact test asks for about the correction for continuity (Edwards 1948).
    @Override
    public double power(Spread spread, double cases, Limits limits) {
        return new StudentTest(step).power(spread, cases, limits, step / cases);
    }
}
