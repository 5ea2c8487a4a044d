package dev.maspo.internal.optimize;

import dev.maspo.internal.stats.Interval;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.Estimate;
import java.util.Map;

/** Says what became of candidates, for presets without a race. */
final class CandidateEvents {

    private CandidateEvents() {}

    /** A proposal that cannot be used; an empty prompt stands for none. */
    static CandidateEvent refused(Candidate candidate, String problem) {
        String prompt = candidate.prompt().isEmpty() ? null : candidate.prompt();
        return new CandidateEvent(
                candidate.id(), candidate.parent(), prompt, 0, null, 0.5, Map.of(), 0.5, "refused", problem);
    }

    /** A candidate that met the prompt to beat. */
    static CandidateEvent met(Candidate candidate, Evidence evidence, Interval reward, String decision, String reason) {
        return new CandidateEvent(
                candidate.id(),
                candidate.parent(),
                candidate.prompt(),
                reward.n(),
                new Estimate(reward.mean(), reward.low(), reward.high()),
                evidence.local(),
                evidence.lookahead(),
                evidence.global(),
                decision,
                reason);
    }
}
