package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows successful traces of the agent in its prompt, as examples to follow. Asks no model. */
final class DemonstrationProposer implements Proposer {

    static final String NAME = "demonstrations";

    static final int FEWEST = 2;
    private static final int LONGEST = 3_000;
    // The block's own words, and some air.
    private static final int FRAME = 400;

    /** Takes the examples as successful traces to choose from. */
    @Override
    public Proposal propose(
            Agent agent, String original, Candidate parent, List<Example> examples, List<String> tried) {
        int room = Math.min(
                LONGEST, PromptCheck.longest(original) - parent.prompt().length() - FRAME);
        List<Example> chosen = Demonstrations.choose(examples, room);
        if (chosen.size() < FEWEST) {
            return Proposal.refused(NAME, parent, "fewer than " + FEWEST + " successful traces are fit to be shown");
        }
        String prompt = DemonstrationBlock.into(parent.prompt(), chosen);
        Optional<String> problem = PromptCheck.problem(original, prompt);
        Set<String> shown = chosen.stream().map(Example::caseId).collect(Collectors.toSet());
        return problem.map(text -> Proposal.refused(NAME, parent, text))
                .orElseGet(() -> new Proposal(NAME, parent, prompt, "", shown));
    }
}
