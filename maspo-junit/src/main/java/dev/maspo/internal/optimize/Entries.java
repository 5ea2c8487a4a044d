package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.result.CandidateEvent;
import java.util.ArrayList;
import java.util.List;

/** Takes a step's proposals apart, so that their edits can be tried out together with those of earlier steps. */
final class Entries {

    private final Proposals proposals;
    private final DemonstrationTurns demonstrations;
    private final SearchSettings settings;

    Entries(Proposals proposals, DemonstrationTurns demonstrations, SearchSettings settings) {
        this.proposals = proposals;
        this.demonstrations = demonstrations;
        this.settings = settings;
    }

    /**
     * Gathers them.
     *
     * @param agent whose prompt it is
     * @param beam the agent's place in the search
     * @param known runs under the incumbent prompts
     * @param number the number of the step
     * @param refused takes what brings nothing new
     * @return the proposals that bring something new
     */
    List<Entry> gather(Agent agent, Beam beam, List<CaseRun> known, int number, List<CandidateEvent> refused) {
        List<Proposal> proposed = new ArrayList<>(demonstrations.propose(agent, beam, known));
        proposed.addAll(proposals.gather(agent, beam, known, number));
        List<Entry> entries = new ArrayList<>();
        for (Proposal proposal : proposed) {
            Candidate candidate = beam.child(proposal);
            if (proposal.prompt() == null) {
                refused.add(CandidateEvents.refused(candidate, proposal.problem()));
            } else {
                boolean again = !beam.tried().add(candidate.prompt());
                // What comes again is tried again with what is undecided; a whole prompt may have been dropped since.
                Variant variant = beam.draft().absorb(candidate.prompt(), candidate.shown());
                if (again) {
                    refused.add(CandidateEvents.repeated(candidate, "this prompt was tried before"));
                } else if (variant.edits().equals(beam.draft().incumbent().edits())) {
                    refused.add(CandidateEvents.repeated(
                            candidate,
                            "it gives the instructions of the prompt that it was to improve, in other words"));
                } else {
                    entries.add(new Entry(candidate, variant));
                }
            }
        }
        if (settings.has(Ingredient.TRIM)) {
            beam.draft().trim();
        }
        beam.ratings().grow(beam.draft().size());
        return entries;
    }
}
