package dev.maspo.internal.optimize;

import java.util.HashSet;
import java.util.Set;

/** One agent's place in the search: its incumbent, what was tried and is known of it, and how its steps went. */
final class Beam {

    private final String agent;
    private final Candidate original;
    private final TriedEdits tried = new TriedEdits();
    private final Draft draft;
    private final Ratings ratings;
    private final Set<Integer> givenUp = new HashSet<>();
    private final Set<String> lostCases = new HashSet<>();
    private Candidate incumbent;
    private int made;
    private int trials;
    private int adoptions;
    private int failures;
    private int peersSeen;

    Beam(String agent, String prompt, Ratings ratings) {
        this.agent = agent;
        this.original = new Candidate(agent + ".0", agent + ".0", prompt);
        this.incumbent = original;
        this.draft = new Draft(prompt);
        this.ratings = ratings;
        tried.add(prompt);
    }

    Candidate original() {
        return original;
    }

    Candidate incumbent() {
        return incumbent;
    }

    TriedEdits tried() {
        return tried;
    }

    Draft draft() {
        return draft;
    }

    Ratings ratings() {
        return ratings;
    }

    /** The edits that the optimizer was told not to think of any more. */
    Set<Integer> givenUp() {
        return givenUp;
    }

    Set<String> lostCases() {
        return lostCases;
    }

    int adoptions() {
        return adoptions;
    }

    /** Counts trials; returns how many there were before. */
    int trials(int more) {
        int before = trials;
        trials += more;
        return before;
    }

    /** A candidate for a proposal; one without a prompt for a proposal without one. */
    Candidate child(Proposal proposal) {
        made++;
        return Candidate.of(agent + "." + made, proposal);
    }

    void adopt(Candidate winner) {
        incumbent = winner;
        adoptions++;
        failures = 0;
        lostCases.clear();
    }

    /** A step brought nothing, while the peers' prompts had changed that often. */
    void failed(int peerAdoptions) {
        failures++;
        peersSeen = peerAdoptions;
    }

    /** Works on, though the last steps brought nothing. */
    void wake() {
        failures = 0;
    }

    /** Whether further steps are pointless until a peer's prompt changes. */
    boolean rests(int restAfter, int peerAdoptions) {
        if (peerAdoptions != peersSeen) {
            failures = 0;
            peersSeen = peerAdoptions;
        }
        return failures >= restAfter;
    }
}
