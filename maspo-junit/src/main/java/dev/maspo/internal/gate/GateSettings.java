package dev.maspo.internal.gate;

import dev.maspo.MaspoException;
import dev.maspo.internal.stats.OBrienFleming;
import java.nio.file.Path;

/**
 * How the gate decides.
 *
 * @param folder where the baselines are
 * @param alpha the one-sided error probability of a verdict, in (0, 0.5)
 * @param margin how much worse the system may be and still pass, in (0, 1)
 * @param minEffect the least loss that counts as a regression, in [0, 1)
 * @param power how sure the advice on cases and repeats shall make the next verdict, in [0.5, 1)
 * @param repeats how often each case is run before the first look
 * @param maxRepeats how often each case is run at most
 * @param maxErrorRate the highest share of unreadable answers of the judge where the judge decides
 * @param seed decides every random choice
 */
public record GateSettings(
        Path folder,
        double alpha,
        double margin,
        double minEffect,
        double power,
        int repeats,
        int maxRepeats,
        double maxErrorRate,
        long seed) {

    private static final int MOST = 100;

    /** Checks the ranges. */
    public GateSettings {
        between("maspo.alpha", alpha, 0, 0.5, alpha > 0 && alpha < 0.5);
        between("maspo.margin", margin, 0, 1, margin > 0 && margin < 1);
        between("maspo.minEffect", minEffect, 0, 1, minEffect >= 0 && minEffect < 1);
        between("maspo.power", power, 0.5, 1, power >= 0.5 && power < 1);
        if (repeats < 1 || maxRepeats < repeats || maxRepeats > MOST) {
            throw new MaspoException("maspo.repeats = " + repeats + " and maspo.maxRepeats = " + maxRepeats
                    + " do not fit: expected 1 <= maspo.repeats <= maspo.maxRepeats <= " + MOST + ".");
        }
    }

    private static void between(String name, double value, double low, double high, boolean fits) {
        if (!fits) {
            throw new MaspoException(name + " must be between " + low + " and " + high + ", but is " + value + ".");
        }
    }

    /** The share of the final information at each look: one look after each repeat from the first on. */
    double[] looks() {
        double[] looks = new double[maxRepeats - repeats + 1];
        for (int i = 0; i < looks.length; i++) {
            looks[i] = (double) (repeats + i) / maxRepeats;
        }
        return looks;
    }

    /**
     * The same for one of several comparisons that share the error probability.
     *
     * @param comparisons how many there are
     */
    GateSettings shared(int comparisons) {
        return with(alpha / comparisons, maxRepeats);
    }

    /** The same for one look at runs that were made anyway. It has to be as sure as the first of several looks. */
    GateSettings once() {
        return with(OBrienFleming.levels(looks(), alpha)[0], repeats);
    }

    private GateSettings with(double newAlpha, int newMaxRepeats) {
        return new GateSettings(folder, newAlpha, margin, minEffect, power, repeats, newMaxRepeats, maxErrorRate, seed);
    }
}
