package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;
import java.util.Arrays;

/** What scores are made of, and so which test tells a loss from chance. */
enum Scale {
    /** Assertions: from 0 to 1. */
    ASSERTIONS(1) {
        @Override
        PairedTest test(double[] differences) {
            return McNemarTest.fits(differences, 1) ? new McNemarTest(1) : new StudentTest(1);
        }
    },
    /** The judge: shares of a win, where a tie is a half. */
    WIN_RATE(WinRateTest.HALF) {
        @Override
        PairedTest test(double[] differences) {
            return WinRateTest.of(differences);
        }
    };

    private final double range;

    Scale(double range) {
        this.range = range;
    }

    /** The greatest possible difference from the baseline. */
    double range() {
        return range;
    }

    /** The test that fits some differences. */
    abstract PairedTest test(double[] differences);

    /** The bounds of the mean of some differences, of which some may be missing (NaN). */
    Interval bounds(double[] differences, double level) {
        double[] known =
                Arrays.stream(differences).filter(d -> !Double.isNaN(d)).toArray();
        return known.length == 0 ? new Interval(0, -1, 1, 0) : test(known).bounds(known, level);
    }
}
