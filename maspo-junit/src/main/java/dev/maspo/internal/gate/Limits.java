package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.internal.stats.Tolerance;

/**
 * What a comparison is decided by.
 *
 * @param pass PASS if the lower bound is above this
 * @param fail REGRESSION if the upper bound is below this
 * @param most and the mean at most this
 * @param passLevel the one-sided error probability of the lower bound
 * @param failLevel that of the upper bound
 */
record Limits(double pass, double fail, double most, double passLevel, double failLevel) {

    /** The limits of the score that decides: any credible loss that is large enough to matter. */
    static Limits primary(GateSettings settings, double level) {
        return new Limits(-settings.margin(), 0, -settings.minEffect(), level, level);
    }

    /**
     * The limits of one of the other scores: a credible loss of more than the margin. Any of them could be unlucky, so
     * they share the error probability, and chance losses are let be.
     *
     * @param others how many of them there are
     */
    static Limits other(GateSettings settings, double level, int others) {
        double margin = -settings.margin();
        return new Limits(margin, margin, margin, level, level / Math.max(1, others));
    }

    /** The verdict on some differences. */
    Verdict decide(PairedTest test, double[] differences) {
        var effect = test.bounds(differences, failLevel);
        if (!Tolerance.atLeast(effect.high(), fail) && Tolerance.atMost(effect.mean(), most)) {
            return Verdict.REGRESSION;
        }
        return test.bounds(differences, passLevel).above(pass) ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }
}
