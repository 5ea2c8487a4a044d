package dev.maspo.internal.optimize;

import dev.maspo.MaspoException;
import dev.maspo.result.CandidateEvent;
import java.util.List;
import java.util.Set;

/** Ends a search whose optimizer fails at every proposal: it will not mend itself, and the user wants to know now. */
final class OptimizerWatch {

    private static final int PATIENCE = 3;
    private static final Set<String> FREE = Set.of(DemonstrationProposer.NAME, Proposal.JOINED, Proposal.TRIMMED);

    private boolean asked;
    private boolean usable;
    private String problem = "none";

    /** A step's proposals. */
    void step(int number, List<CandidateEvent> all) {
        List<CandidateEvent> candidates =
                all.stream().filter(OptimizerWatch::asked).toList();
        asked |= !candidates.isEmpty();
        usable |= candidates.stream().anyMatch(candidate -> candidate.prompt() != null);
        problem = candidates.stream().map(CandidateEvent::reason).findFirst().orElse(problem);
        if (number >= PATIENCE) {
            end(number);
        }
    }

    /** Whether a candidate is the optimizer's work; others put, join or take away text without asking it. */
    static boolean asked(CandidateEvent candidate) {
        return !FREE.contains(candidate.proposer());
    }

    /** The search's end. */
    void end(int number) {
        if (asked && !usable) {
            throw new MaspoException(
                    "The optimizer made no usable proposal in " + number + " steps; its answer must hold the new prompt"
                            + " between <prompt> and </prompt>, with all placeholders. The last problem: " + problem);
        }
    }
}
