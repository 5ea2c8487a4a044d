package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One step for one agent: propose, race, learn from the misalignment cases, and say who won. */
final class StepRunner {

    /**
     * What a step came to.
     *
     * @param winner the best credible candidate, if there is one
     * @param events what became of each candidate
     */
    record Outcome(Optional<Candidate> winner, List<CandidateEvent> events) {}

    private final SearchParts parts;
    private final Race race;
    private final Misalignments misalignments;
    private final DemonstrationTurns demonstrations;
    private final Proposals proposals;

    StepRunner(SearchParts parts, SearchSettings settings) {
        this.parts = parts;
        this.race = new Race(parts.book(), parts.workers(), parts.evaluation(), settings);
        Examples examples = new Examples(parts.pipeline(), parts.metric());
        this.misalignments = new Misalignments(parts.pipeline(), parts.book(), examples);
        this.demonstrations = new DemonstrationTurns(
                new Successes(parts.metric()), parts.proposing().demonstrations());
        this.proposals = new Proposals(parts.proposer(), examples, misalignments.buffer(), parts.workers(), settings);
    }

    /** Proposes and races new candidates. */
    Outcome step(Agent agent, Beam beam, PromptSet incumbent, List<Case> pool, int number) {
        List<CandidateEvent> events = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        List<CaseRun> known = parts.book().known(incumbent);
        List<Proposal> proposed = new ArrayList<>(demonstrations.propose(agent, beam, known));
        proposed.addAll(proposals.gather(agent, beam, known, number));
        for (Proposal proposal : proposed) {
            Candidate candidate = beam.child(proposal);
            if (proposal.prompt() == null) {
                events.add(CandidateEvents.refused(candidate, proposal.problem()));
            } else if (beam.tried().add(candidate.prompt())) {
                candidates.add(candidate);
            } else {
                events.add(CandidateEvents.refused(candidate, "this prompt was tried before"));
            }
        }
        Outcome outcome = contest(agent, beam, incumbent, candidates, pool);
        events.addAll(outcome.events());
        return new Outcome(outcome.winner(), events);
    }

    /** Races known candidates again, under the peers' current prompts. */
    Outcome contest(Agent agent, Beam beam, PromptSet incumbent, List<Candidate> candidates, List<Case> pool) {
        List<Standing> standings = candidates.isEmpty() ? List.of() : race.run(agent, incumbent, candidates, pool);
        List<Standing> credible = Race.credible(standings);
        Optional<Candidate> winner = credible.stream().map(Standing::candidate).findFirst();
        Optional<Candidate> second = runnerUp(standings, credible);
        List<CandidateEvent> events = new ArrayList<>();
        for (Standing standing : standings) {
            String decision = decision(standing, winner, second);
            events.add(CandidateEvents.raced(standing, decision));
            beam.tried()
                    .fared(
                            beam.incumbent().prompt(),
                            standing.candidate().prompt(),
                            decision + ", " + standing.reason());
            misalignments.learn(agent, incumbent, standing);
            if (winner.isEmpty()) {
                noteLosses(beam, standing);
            }
        }
        // A runner-up stays until a better one comes, or until it was raced again and no longer looked better.
        if (beam.runnerUp().filter(candidates::contains).isPresent()) {
            beam.dropRunnerUp();
        }
        second.ifPresent(beam::keepRunnerUp);
        return new Outcome(winner, events);
    }

    // The best of those that did not win but looked better than the incumbent.
    private static Optional<Candidate> runnerUp(List<Standing> standings, List<Standing> credible) {
        if (credible.size() > 1) {
            return Optional.of(credible.get(1).candidate());
        }
        return standings.stream()
                .filter(s -> s.status() == Standing.Status.DROPPED && s.reward().mean() > 0)
                .max(Comparator.comparingDouble(s -> s.reward().mean()))
                .map(Standing::candidate);
    }

    private static String decision(Standing standing, Optional<Candidate> winner, Optional<Candidate> second) {
        Optional<Candidate> candidate = Optional.of(standing.candidate());
        if (candidate.equals(winner)) {
            return "adopted";
        }
        if (candidate.equals(second)) {
            return "runner-up";
        }
        return standing.status() == Standing.Status.VETOED ? "vetoed" : "not better";
    }

    private static void noteLosses(Beam beam, Standing standing) {
        for (CaseEvidence evidence : standing.evidence().cases()) {
            if (evidence.meanLookahead() + evidence.global() > 1) {
                beam.lostCases().add(evidence.caseId());
            }
        }
    }
}
