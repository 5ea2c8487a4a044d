package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;

/**
 * The test for shares of a win that the judge gives. Whole wins, losses and ties are held to the exact sign test, which
 * is McNemar's; shares of a win, as repeats or a judge of two minds give them, to Student's.
 *
 * @param test the one that fits
 */
record WinRateTest(PairedTest test) implements PairedTest {

    /** What a case is won by against a tie, and so against the baseline, which ties with itself. */
    static final double HALF = 0.5;

    /** The test that fits some differences; of two prompt sets that both differ from the baseline, one may win by 1. */
    static WinRateTest of(double[] differences) {
        double step = HALF;
        for (double difference : differences) {
            step = Math.abs(difference) > HALF ? 1 : step;
        }
        return new WinRateTest(McNemarTest.fits(differences, step) ? new McNemarTest(step) : new StudentTest(step));
    }

    @Override
    public Interval bounds(double[] differences, double level) {
        return test.bounds(differences, level);
    }

    @Override
    public double power(Spread spread, double cases, Limits limits) {
        return test.power(spread, cases, limits);
    }
}
