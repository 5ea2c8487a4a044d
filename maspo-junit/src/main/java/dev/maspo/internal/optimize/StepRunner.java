package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One step for one agent: propose, try the edits out, race the variant that promises the most, learn from the
 * misalignment cases, and say who won.
 */
final class StepRunner {

    /** So many times the trials are made where the judge decides and leans strongly, as each of them says a third. */
    static final int MORE = 3;

    // The fewest standard errors by which a variant must look better to be worth a race.
    private static final double PROMISING = 0.3;

    /**
     * What a step came to.
     *
     * @param winner the credibly better variant, if there is one
     * @param events what became of each candidate
     */
    record Outcome(Optional<Candidate> winner, List<CandidateEvent> events) {}

    private final SearchParts parts;
    private final SearchSettings settings;
    private final Selection selection;
    private final Race race;
    private final Meetings meetings;
    private final Trials trials;
    private final TrialCounts counts;
    private final Misalignments misalignments;
    private final Entries entries;

    StepRunner(SearchParts parts, SearchSettings settings) {
        this.parts = parts;
        this.settings = settings;
        this.selection = new Selection(settings, parts.proposing().hygiene());
        this.meetings = new Meetings(parts, settings);
        this.race = new Race(meetings, settings);
        this.trials = new Trials(meetings, settings, selection);
        this.counts = new TrialCounts(parts.pipeline(), settings);
        Examples examples = new Examples(parts.pipeline(), parts.metric());
        this.misalignments = new Misalignments(parts.pipeline(), parts.book(), examples);
        this.entries = new Entries(
                new Proposals(parts.proposer(), examples, misalignments.buffer(), parts.workers(), settings),
                new DemonstrationTurns(
                        new Successes(parts.pipeline(), parts.metric()),
                        parts.proposing().demonstrations()),
                settings);
    }

    /** What the user should know of the judge. */
    List<String> warnings() {
        return meetings.warnings();
    }

    /** Makes a step. */
    Outcome step(Agent agent, Beam beam, PromptSet incumbent, List<Case> pool, int number) {
        List<CandidateEvent> events = new ArrayList<>();
        List<Entry> proposed = entries.gather(agent, beam, parts.book().known(incumbent), number, events);
        int most = counts.of(agent) * (meetings.doubtful() ? MORE : 1);
        List<Trials.Trial> tried = trials.run(agent, beam, incumbent, pool, most);
        for (Trials.Trial trial : tried) {
            learn(agent, beam, incumbent, trial.variant().prompt(), List.of(trial.evidence()));
        }
        Optional<Entry> promising = promising(agent, beam, proposed);
        TrialEvents told = new TrialEvents(beam, tried, new Bar(settings));
        proposed.stream()
                .filter(entry -> promising
                        .map(Entry::candidate)
                        .filter(entry.candidate()::equals)
                        .isEmpty())
                .forEach(entry -> events.add(told.of(entry)));
        told.failures();
        if (promising.isEmpty()) {
            return new Outcome(Optional.empty(), events);
        }
        Candidate candidate = promising.get().candidate();
        Belief belief = new Belief(
                beam.ratings(), promising.get().variant().against(beam.draft().incumbent()));
        Standing standing = race.run(agent, incumbent, candidate, belief, rest(pool, most));
        events.add(conclude(agent, beam, incumbent, promising.get().variant(), standing));
        boolean won = standing.status() == Standing.Status.CREDIBLE;
        return new Outcome(won ? Optional.of(candidate) : Optional.empty(), events);
    }

    // The cases of the trials come last: what looked best on them owes something to luck.
    private static List<Case> rest(List<Case> pool, int tried) {
        List<Case> turned = new ArrayList<>(pool);
        Collections.rotate(turned, -Math.min(tried, pool.size()));
        return turned;
    }

    private Optional<Entry> promising(Agent agent, Beam beam, List<Entry> proposed) {
        Variant now = beam.draft().incumbent();
        Variant best = selection.best(agent, beam);
        if (best.edits().equals(now.edits()) || beam.ratings().certainty(best.against(now)) < PROMISING) {
            return Optional.empty();
        }
        return proposed.stream()
                .filter(entry -> entry.variant().edits().equals(best.edits())
                        && entry.candidate().prompt().equals(best.prompt()))
                .findFirst()
                .or(() -> Optional.of(new Entry(beam.child(Proposal.selected(beam.incumbent(), best, now)), best)));
    }

    private CandidateEvent conclude(Agent agent, Beam beam, PromptSet incumbent, Variant raced, Standing standing) {
        Candidate candidate = standing.candidate();
        Variant now = beam.draft().incumbent();
        String decision = switch (standing.status()) {
            case CREDIBLE -> "adopted";
            case VETOED -> "vetoed";
            case DROPPED, RACING -> standing.reward().mean() > 0 ? "runner-up" : "not better";
        };
        beam.tried().add(candidate.prompt());
        // That several edits brought nothing together says little of each, and would keep the optimizer from good ones.
        if (standing.status() == Standing.Status.CREDIBLE || raced.against(now).size() == 1) {
            String fate = decision + ", " + standing.reason();
            beam.tried().fared(beam.incumbent().prompt(), candidate.prompt(), fate);
        }
        learn(agent, beam, incumbent, candidate.prompt(), standing.evidence().cases());
        if (standing.status() == Standing.Status.CREDIBLE) {
            Draft.Adoption adoption = beam.draft().adopt(raced);
            beam.ratings().grow(beam.draft().size(), adoption);
            if (!settings.has(Ingredient.REFRESH)) {
                beam.ratings().forget(beam.draft().size());
            }
        }
        return CandidateEvents.raced(standing, decision);
    }

    private void learn(Agent agent, Beam beam, PromptSet incumbent, String prompt, List<CaseEvidence> evidence) {
        misalignments.learn(agent, incumbent.with(agent.id(), prompt), evidence);
        evidence.stream()
                .filter(c -> c.meanLookahead() + c.global() > 1)
                .forEach(c -> beam.lostCases().add(c.caseId()));
    }
}
