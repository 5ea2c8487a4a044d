package dev.maspo.internal.preflight;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;

/**
 * Two outputs for one case, of which one is known to be better.
 *
 * @param agent whose outputs they are
 * @param run the run with the better output
 * @param worse the other output, which the agent made for another case
 * @param labelled whether assertions say so
 */
record KnownPair(Agent agent, CaseRun run, String worse, boolean labelled) {}
