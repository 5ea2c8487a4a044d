package dev.maspo.internal.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** The exact sign test: whether there are more wins than a coin would give. Ties say nothing and are left out. */
public final class SignTest {

    private static final double COIN = 0.5;

    private SignTest() {}

    /**
     * The one-sided error probability.
     *
     * @param wins pairs won
     * @param losses pairs lost
     * @return how likely a coin wins so many or more; 1 without any decided pair
     */
    public static double chance(int wins, int losses) {
        return wins == 0 ? 1 : BinomialDistribution.of(wins + losses, COIN).survivalProbability(wins - 1);
    }
}
