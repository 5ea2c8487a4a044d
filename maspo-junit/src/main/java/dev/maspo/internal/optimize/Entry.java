package dev.maspo.internal.optimize;

/**
 * A proposal whose edits are tried out.
 *
 * @param candidate the proposed prompt
 * @param variant the same as edits
 */
record Entry(Candidate candidate, Variant variant) {}
