package dev.maspo.internal.optimize;

/**
 * How candidates come about.
 *
 * @param hygiene what every candidate must be
 * @param demonstrations whether successful traces may be shown in prompts, which puts texts of cases into them
 */
public record Proposing(Hygiene hygiene, boolean demonstrations) {}
