package dev.maspo.result;

/**
 * A mean with its bounds.
 *
 * @param mean the mean
 * @param low the lower bound
 * @param high the upper bound
 */
public record Estimate(double mean, double low, double high) {}
