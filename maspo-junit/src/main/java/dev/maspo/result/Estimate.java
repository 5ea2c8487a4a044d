package dev.maspo.result;

/**
 * A mean of differences or rewards with its bounds. Each bound is one-sided: of a gain at 95 %, of a check's effects at
 * 1 - {@code maspo.alpha}, or at the stricter level that repeated looks demand.
 *
 * @param mean the mean, in units of a score, which goes from 0 to 1; negative for a loss
 * @param low the lower bound
 * @param high the upper bound
 */
public record Estimate(double mean, double low, double high) {}
