package dev.maspo.internal.optimize;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a proposer made.
 *
 * @param proposer the proposer's name in events
 * @param parent the candidate it started from
 * @param prompt the proposed prompt; null if it made none that can be used
 * @param problem what was wrong with it; empty if nothing was
 * @param shown the ids of the cases whose texts the prompt shows as demonstrations
 */
record Proposal(String proposer, Candidate parent, @Nullable String prompt, String problem, Set<String> shown) {

    /** Joins edits of several proposals. */
    static final String JOINED = "joined";

    /** Takes edits back. */
    static final String TRIMMED = "trimmed";

    static Proposal of(String proposer, Candidate parent, String prompt) {
        return new Proposal(proposer, parent, prompt, "", Set.of());
    }

    static Proposal refused(String proposer, Candidate parent, String problem) {
        return new Proposal(proposer, parent, null, problem, Set.of());
    }

    /** A variant that was selected from edits of several proposals, or that lacks some. */
    static Proposal selected(Candidate incumbent, Variant variant, Variant now) {
        boolean less = now.edits().containsAll(variant.edits());
        return new Proposal(less ? TRIMMED : JOINED, incumbent, variant.prompt(), "", variant.shown());
    }
}
