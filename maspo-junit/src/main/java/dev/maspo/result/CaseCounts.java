package dev.maspo.result;

/**
 * How the cases were split.
 *
 * @param optimize cases that the search saw
 * @param holdout cases that decided on acceptance
 * @param test cases set aside for the gate
 */
public record CaseCounts(int optimize, int holdout, int test) {}
