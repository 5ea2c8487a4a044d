package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds pairs of changes that hurt only together: neither does credible harm alone, both do, and by more than the sum
 * of the two.
 */
final class Together {

    // With many changes not every pair can be tried; harm that two share shows in both.
    private static final int SUSPECTS = 3;

    /**
     * Two changes.
     *
     * @param first the number of the one
     * @param second the number of the other
     * @param effect what both did
     */
    record Pair(int first, int second, Interval effect) {
        long coalition() {
            return 1L << first | 1L << second;
        }
    }

    private final Coalitions coalitions;
    private final GateSettings settings;

    Together(Coalitions coalitions, GateSettings settings) {
        this.coalitions = coalitions;
        this.settings = settings;
    }

    /** The pairs, the worst first, among the changes that look worst. */
    List<Pair> find(List<Integer> worstFirst) {
        List<Integer> suspects = worstFirst.size() <= SUSPECTS + 1 ? worstFirst : worstFirst.subList(0, SUSPECTS);
        List<Pair> pairs = new ArrayList<>();
        for (int i : suspects) {
            for (int j : suspects) {
                if (i < j) {
                    Pair pair = new Pair(i, j, effect(coalitions.differences(0, 1L << i | 1L << j)));
                    if (hurtsOnlyTogether(pair)) {
                        pairs.add(pair);
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> pair.effect().mean()));
        return pairs;
    }

    private boolean hurtsOnlyTogether(Pair pair) {
        double[] first = coalitions.differences(0, 1L << pair.first());
        double[] second = coalitions.differences(0, 1L << pair.second());
        double[] both = coalitions.differences(0, pair.coalition());
        double[] surplus = new double[both.length];
        for (int i = 0; i < surplus.length; i++) {
            surplus[i] = both[i] - first[i] - second[i];
        }
        Interval more = effect(surplus);
        return harms(pair.effect())
                && more.below(0)
                && 2 * more.mean() < pair.effect().mean()
                && !harms(effect(first))
                && !harms(effect(second));
    }

    private boolean harms(Interval effect) {
        return !Tolerance.atLeast(effect.high(), 0) && Tolerance.atMost(effect.mean(), -settings.minEffect());
    }

    private Interval effect(double[] differences) {
        return coalitions.bounds(differences, settings.alpha());
    }
}
