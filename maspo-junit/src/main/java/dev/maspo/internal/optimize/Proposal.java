package dev.maspo.internal.optimize;

import org.jspecify.annotations.Nullable;

/**
 * What the optimizer made of a request.
 *
 * @param parent the candidate it started from
 * @param prompt the proposed prompt; null if its answers held none that can be used
 * @param problem what was wrong with the answers; empty if nothing was
 */
record Proposal(Candidate parent, @Nullable String prompt, String problem) {}
