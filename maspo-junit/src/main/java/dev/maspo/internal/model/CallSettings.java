package dev.maspo.internal.model;

/**
 * How calls are made.
 *
 * @param retry how often a call is tried
 * @param budget what a run may use
 * @param pace how fast a model may be asked
 * @param prices what the models' tokens cost
 */
public record CallSettings(RetrySettings retry, BudgetLimits budget, PaceSettings pace, Prices prices) {}
