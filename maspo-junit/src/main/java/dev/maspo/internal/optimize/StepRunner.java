package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Examples examples;
    private final MisalignmentBuffer misalignments = new MisalignmentBuffer();
    private final Proposals proposals;

    StepRunner(SearchParts parts, SearchSettings settings) {
        this.parts = parts;
        this.race = new Race(parts.book(), parts.workers(), parts.evaluation(), settings);
        this.examples = new Examples(parts.pipeline(), parts.metric());
        this.proposals = new Proposals(parts.proposer(), examples, misalignments, parts.workers(), settings);
    }

    /** Proposes and races new candidates. */
    Outcome step(Agent agent, Beam beam, PromptSet incumbent, List<Case> pool, int number) {
        List<CandidateEvent> events = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Proposal proposal : proposals.gather(agent, beam, parts.book().known(incumbent), number)) {
            String prompt = proposal.prompt();
            if (prompt == null) {
                events.add(refused(beam.child(proposal.parent(), ""), proposal.problem()));
            } else if (beam.tried().add(prompt)) {
                candidates.add(beam.child(proposal.parent(), prompt));
            } else {
                events.add(refused(beam.child(proposal.parent(), prompt), "this prompt was tried before"));
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
            events.add(event(standing, decision));
            beam.tried()
                    .fared(
                            beam.incumbent().prompt(),
                            standing.candidate().prompt(),
                            decision + ", " + standing.reason());
            learn(agent, beam, incumbent, standing, winner.isEmpty());
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

    private void learn(Agent agent, Beam beam, PromptSet incumbent, Standing standing, boolean incumbentStays) {
        PromptSet changed = incumbent.with(agent.id(), standing.candidate().prompt());
        for (CaseEvidence evidence : standing.evidence().cases()) {
            if (incumbentStays && evidence.meanLookahead() + evidence.global() > 1) {
                beam.lostCases().add(evidence.caseId());
            }
            if (evidence.misaligned()) {
                String harm = String.format(
                        Locale.ROOT,
                        "An edit made this agent's own output look better (%.2f) and what follows worse (successors %.2f, final %.2f;"
                                + " 0.5 is no change).",
                        evidence.local(),
                        evidence.meanLookahead(),
                        evidence.global());
                parts.book()
                        .find(changed, evidence.caseId())
                        .ifPresent(run -> misalignments.add(agent.id(), examples.misaligned(agent, run, harm)));
            }
        }
    }

    private static CandidateEvent refused(Candidate candidate, String problem) {
        return new CandidateEvent(
                candidate.id(),
                candidate.parent(),
                candidate.prompt().isEmpty() ? null : candidate.prompt(),
                0,
                null,
                0.5,
                Map.of(),
                0.5,
                "refused",
                problem);
    }

    private static CandidateEvent event(Standing standing, String decision) {
        var reward = standing.reward();
        return new CandidateEvent(
                standing.candidate().id(),
                standing.candidate().parent(),
                standing.candidate().prompt(),
                reward.n(),
                new Estimate(reward.mean(), reward.low(), reward.high()),
                standing.evidence().local(),
                standing.evidence().lookahead(),
                standing.evidence().global(),
                decision,
                standing.reason());
    }
}
