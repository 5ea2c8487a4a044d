package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.ArrayList;
import java.util.List;

/**
 * A candidate against the incumbent, on the same cases, block by block. Each block is added to what is known of the
 * candidate's edits, from the trials on; then the candidate is adopted if it is good enough (credibly better, and less
 * at the end), and turned down if it looks worse, or harms what comes after it.
 */
final class Race {

    private final Meetings meetings;
    private final SearchSettings settings;

    Race(Meetings meetings, SearchSettings settings) {
        this.meetings = meetings;
        this.settings = settings;
    }

    /** Races a candidate until it is decided on. */
    Standing run(Agent agent, PromptSet incumbent, Candidate candidate, Belief belief, List<Case> cases) {
        // On a case whose answer it shows, a prompt proves nothing.
        List<Case> fair =
                cases.stream().filter(c -> !candidate.shown().contains(c.id())).toList();
        Bar bar = new Bar(settings);
        Evidence evidence = Evidence.NONE;
        Standing standing = bar.standing(candidate, evidence);
        List<Integer> looks = settings.looks(fair.size());
        int done = 0;
        for (int look = 0; look < looks.size() && standing.status() == Standing.Status.RACING; look++) {
            List<Meeting> block = new ArrayList<>();
            fair.subList(done, looks.get(look)).forEach(item -> block.add(new Meeting(candidate.prompt(), item)));
            // A case in which the agent is not asked says nothing, but its turn is over.
            List<Observation> found = meetings.hold(agent, incumbent, block, done).stream()
                    .filter(Observation::says)
                    .toList();
            done = looks.get(look);
            evidence = evidence.and(found.stream().map(Observation::evidence).toList());
            found.forEach(belief::learn);
            standing = bar.decide(bar.standing(candidate, evidence), belief, look == looks.size() - 1);
        }
        return standing;
    }
}
