package dev.maspo.internal.optimize;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A prompt that an agent has or may get.
 *
 * @param id unique in the run; {@code <agent>.0} is the original
 * @param parent the id of the candidate it was made from; its own for the original
 * @param prompt the text
 * @param proposer what made it; empty for the original
 * @param diff what it changes in its parent's prompt, as a unified diff; empty for the original
 * @param shown the ids of the cases whose texts it shows as demonstrations; on these it cannot be measured
 */
record Candidate(String id, String parent, String prompt, String proposer, String diff, Set<String> shown) {

    Candidate {
        shown = Collections.unmodifiableSet(new TreeSet<>(shown));
    }

    /** A candidate for a proposal; one without a prompt for a proposal without one. */
    static Candidate of(String id, Proposal proposal) {
        Candidate parent = proposal.parent();
        String prompt = proposal.prompt() == null ? "" : proposal.prompt();
        String diff = prompt.isEmpty() ? "" : PromptDiff.of(parent.prompt(), prompt);
        return new Candidate(id, parent.id(), prompt, proposal.proposer(), diff, proposal.shown());
    }

    Candidate(String id, String parent, String prompt) {
        this(id, parent, prompt, "", "", Set.of());
    }
}
