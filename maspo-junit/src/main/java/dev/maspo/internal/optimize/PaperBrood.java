package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.CaseRun;
import java.util.List;

/**
 * A prompt of the beam and what was proposed from it.
 *
 * @param node the prompt
 * @param runs its runs of its batch
 * @param candidates the distinct candidates
 * @param parentStands whether a proposal could not be used, so that the parent stands in its place
 */
record PaperBrood(PaperNode node, List<CaseRun> runs, List<Candidate> candidates, boolean parentStands) {

    PaperBrood {
        runs = List.copyOf(runs);
        candidates = List.copyOf(candidates);
    }
}
