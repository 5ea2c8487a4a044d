package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.maspo.result.CandidateEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An optimizer that is of no use is told from one that is. */
class OptimizerWatchTest {

    private static final Candidate PARENT = new Candidate("a.0", "a.0", "Sort.");

    private static CandidateEvent refused() {
        return refused("it held no <prompt>...</prompt>.");
    }

    private static CandidateEvent refused(String problem) {
        return CandidateEvents.refused(Candidate.of("a.1", Proposal.refused("traces", PARENT, problem)), problem);
    }

    private static String message(CandidateEvent... refused) {
        Throwable ended = catchThrowable(() -> new OptimizerWatch().step(3, List.of(refused)));
        return String.valueOf(ended.getMessage());
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
                .hasMessageContaining(
                        "in 3 of 3 tries the answer held no prompt. The last problem: it held no <prompt>");
    }

    @Test
    void theProblemThatWasMetMostComesFirstWithTheAdviceThatFitsIt() {
        String copied = "it holds the answer of case 'c1' (\"ab 1\"). Say how to find answers, not what they are.";

        assertThat(message(refused(copied), refused(), refused("it is too long."), refused(copied)))
                .startsWith(
                        "The optimizer made no usable proposal in 3 steps: in 3 of 4 tries the prompt proposed broke a"
                                + " rule. The last problem: " + copied)
                .contains("docs/optimize.md")
                .doesNotContain("</prompt>");
        assertThat(message(
                        refused("The model failed for the optimizer for agent 'a': timeout"),
                        refused(copied),
                        refused("The model failed for the optimizer for agent 'a': no route")))
                .contains(
                        "in 2 of 3 tries the model failed",
                        "agent 'a': no route",
                        "See why the optimizer's model fails")
                .doesNotContain("</prompt>", "docs/optimize.md");
        assertThat(message(refused()))
                .contains("between <prompt> and </prompt>")
                .doesNotContain("docs/optimize.md");
    }

    @Test
    void oneUsableProposalIsEnough() {
        OptimizerWatch watch = new OptimizerWatch();
        watch.step(1, List.of(refused(), usable("traces")));

        assertThatCode(() -> watch.step(3, List.of(refused()))).doesNotThrowAnyException();
    }
}
