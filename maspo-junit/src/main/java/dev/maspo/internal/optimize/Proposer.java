package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import java.util.List;

/** Makes candidates. May be used by many threads. */
interface Proposer {

    /**
     * Proposes one prompt.
     *
     * @param agent whose prompt it is to be
     * @param original the agent's original prompt, whose placeholders are kept
     * @param parent the candidate to start from
     * @param examples traces, the most telling first
     * @param tried edits already tried, and how they fared
     * @return the proposal
     */
    Proposal propose(Agent agent, String original, Candidate parent, List<Example> examples, List<String> tried);
}
