package dev.maspo.worlds;

/**
 * One way in which an agent fails.
 *
 * @param weight its share of the agent's failures
 * @param cure the number of the rule that mends it; -1 for none
 * @param pair the number of the pair whose signal the cure needs; -1 for none
 */
record Mode(double weight, int cure, int pair) {}
