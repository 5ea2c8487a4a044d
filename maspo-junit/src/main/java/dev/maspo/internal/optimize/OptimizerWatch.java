package dev.maspo.internal.optimize;

import dev.maspo.MaspoException;
import dev.maspo.internal.pipeline.Shortened;
import dev.maspo.result.CandidateEvent;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ends a search whose optimizer fails at every proposal: it will not mend itself, and the user wants to know now. */
final class OptimizerWatch {

    private static final int PATIENCE = 3;
    private static final int LONGEST_PROBLEM = 300;
    private static final Set<String> FREE = Set.of(DemonstrationProposer.NAME, Proposal.JOINED, Proposal.TRIMMED);

    private boolean asked;
    private boolean usable;
    // The last problem of each kind, and how often there was one.
    private final Map<Refusal, String> problems = new EnumMap<>(Refusal.class);
    private final Map<Refusal, Integer> counts = new EnumMap<>(Refusal.class);

    /** A step's proposals. */
    void step(int number, List<CandidateEvent> all) {
        List<CandidateEvent> candidates =
                all.stream().filter(OptimizerWatch::asked).toList();
        asked |= !candidates.isEmpty();
        usable |= candidates.stream().anyMatch(candidate -> candidate.prompt() != null);
        for (CandidateEvent candidate : candidates) {
            Refusal refusal = Refusal.of(candidate.reason());
            problems.put(refusal, candidate.reason());
            counts.merge(refusal, 1, Integer::sum);
        }
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
            Refusal often = Collections.max(counts.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            throw new MaspoException("The optimizer made no usable proposal in " + number + " steps: in "
                    + counts.get(often) + " of " + all + " tries " + often.words() + ". The last problem: "
                    + Shortened.line(String.valueOf(problems.get(often)), LONGEST_PROBLEM) + "\n" + often.advice());
        }
    }
}
