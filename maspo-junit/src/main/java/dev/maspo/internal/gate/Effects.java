package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import java.util.Arrays;

/** The mean of differences, some of which may be missing. */
final class Effects {

    private Effects() {}

    static Interval of(double[] differences, double alpha) {
        double[] known =
                Arrays.stream(differences).filter(d -> !Double.isNaN(d)).toArray();
        return known.length == 0
                ? new Interval(0, -1, 1, 0)
                : Intervals.mean(known, alpha).within(-1, 1);
    }
}
