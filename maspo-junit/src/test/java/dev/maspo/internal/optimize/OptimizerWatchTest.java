package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.result.CandidateEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An optimizer that is of no use is told from one that is. */
class OptimizerWatchTest {

    private static final Candidate PARENT = new Candidate("a.0", "a.0", "Sort.");

    private static CandidateEvent refused() {
        return CandidateEvents.refused(Candidate.of("a.1", Proposal.refused("traces", PARENT, "no tags")), "no tags");
    }

    private static CandidateEvent usable(String proposer) {
        return CandidateEvents.refused(Candidate.of("a.2", Proposal.of(proposer, PARENT, "Sort well.")), "known");
    }

    @Test
    void examplesInAPromptDoNotHideThatTheOptimizerIsDead() {
        OptimizerWatch watch = new OptimizerWatch();
        watch.step(1, List.of(usable("demonstrations"), refused()));
        watch.step(2, List.of(usable("demonstrations"), refused()));

        assertThatThrownBy(() -> watch.step(3, List.of(usable("demonstrations"), refused())))
                .hasMessageContaining("no usable proposal in 3 steps")
                .hasMessageContaining("The last problem: no tags");
    }

    @Test
    void oneUsableProposalIsEnough() {
        OptimizerWatch watch = new OptimizerWatch();
        watch.step(1, List.of(refused(), usable("traces")));

        assertThatCode(() -> watch.step(3, List.of(refused()))).doesNotThrowAnyException();
    }
}
