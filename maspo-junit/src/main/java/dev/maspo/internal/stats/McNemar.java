package dev.maspo.internal.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * McNemar's exact test for paired passes and failures (McNemar, Psychometrika 12, 1947; exact by the binomial
 * distribution): pairs that agree say nothing, and of those that differ half would go each way if nothing had changed.
 */
public final class McNemar {

    private McNemar() {}

    /**
     * How likely at least so many losses are if nothing has changed.
     *
     * @param losses pairs that passed before and fail now
     * @param gains pairs that failed before and pass now
     * @return the one-sided p-value; 1 if no pair differs
     */
    public static double worse(int losses, int gains) {
        if (losses == 0) {
            return 1;
        }
        return BinomialDistribution.of(losses + gains, 0.5).survivalProbability(losses - 1);
    }
}
