package dev.maspo.internal.optimize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One agent's place in the search: its incumbent and runner-up, what was tried, and how its latest steps went. */
final class Beam {

    private final String agent;
    private final Candidate original;
    private final TriedEdits tried = new TriedEdits();
    private final Set<String> lostCases = new HashSet<>();
    private Candidate incumbent;
    private Optional<Candidate> runnerUp = Optional.empty();
    private int made;
    private int adoptions;
    private int failures;
    private int peersSeen;

    Beam(String agent, String prompt) {
        this.agent = agent;
        this.original = new Candidate(agent + ".0", agent + ".0", prompt);
        this.incumbent = original;
        tried.add(prompt);
    }

    Candidate original() {
        return original;
    }

    Candidate incumbent() {
        return incumbent;
    }

    Optional<Candidate> runnerUp() {
        return runnerUp;
    }

    TriedEdits tried() {
        return tried;
    }

    Set<String> lostCases() {
        return lostCases;
    }

    int adoptions() {
        return adoptions;
    }

    List<Candidate> parents(int count) {
        List<Candidate> parents = new ArrayList<>(List.of(incumbent));
        if (count > 1) {
            runnerUp.ifPresent(parents::add);
        }
        return parents;
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
        runnerUp = runnerUp.filter(candidate -> !candidate.equals(winner));
    }

    void keepRunnerUp(Candidate candidate) {
        runnerUp = Optional.of(candidate);
    }

    void dropRunnerUp() {
        runnerUp = Optional.empty();
    }

    /** A step brought nothing, while the peers' prompts had changed that often. */
    void failed(int peerAdoptions) {
        failures++;
        peersSeen = peerAdoptions;
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
