package dev.maspo.result;

/**
 * How often the held-out cases have decided. Every further decision on the same cases is another chance for luck, so it
 * has to be surer than the one before.
 *
 * @param decision the number of this decision on these cases, from 1
 * @param level the one-sided error probability that it was made at
 * @param chance how likely at most, about, any of the decisions up to now accepts prompts that are no better
 */
public record HoldoutUse(int decision, double level, double chance) {}
