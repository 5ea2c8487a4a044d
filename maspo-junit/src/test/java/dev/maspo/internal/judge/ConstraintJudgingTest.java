package dev.maspo.internal.judge;

import static dev.maspo.testing.Constraining.chatting;
import static dev.maspo.testing.Constraining.without;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static dev.maspo.testing.Outputs.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Broken constraints decide comparisons, and the judge is asked about the rest. */
class ConstraintJudgingTest {

    private static final Pipeline PIPELINE = pipeline(
            chatting("triage", "", without("thanks", false)),
            chatting("draft", "triage"),
            chatting("reply", "draft", without("sorry", false)));

    private final List<Caller> callers = new ArrayList<>();
    private final Judge judge = new Judge(
            (caller, request) -> {
                callers.add(caller);
                return answer("<verdict>A</verdict>");
            },
            new Nonce("desk"));

    // Each agent says what its prompt says.
    private static CaseRun run(String triage, String draft, String reply) {
        return executor(PIPELINE, new Reply(text -> text))
                .run(item("c1", "ticket"), prompts("triage", triage, "draft", draft, "reply", reply), null);
    }

    private static CaseRun run(String triage) {
        return run(triage + "{{input}}", "draft{{input}}", "reply{{input}}");
    }

    @Test
    void theOutputThatBreaksAConstraintLosesWithoutAQuestion() {
        CaseRun clean = run("billing ");
        CaseRun broken = run("thanks ");

        assertThat(judge.compare(PIPELINE.agent("triage"), clean, broken)).isZero();
        assertThat(judge.compare(PIPELINE.agent("triage"), broken, clean)).isEqualTo(1);
        assertThat(callers).isEmpty();
        assertThat(judge.tally().questions()).isZero();
    }

    @Test
    void ifBothBreakOneOrNeitherDoesTheJudgeIsAsked() {
        assertThat(judge.compare(PIPELINE.agent("triage"), run("thanks "), run("many thanks ")))
                .isEqualTo(0.5);
        assertThat(judge.compare(PIPELINE.agent("triage"), run("billing "), run("shipping ")))
                .isEqualTo(0.5);
        assertThat(callers).hasSize(4);
    }

    @Test
    void aBreachIsALocalLossAndOneFurtherDownIsALossThere() {
        JointEvaluation evaluation = new JointEvaluation(PIPELINE, judge, new Metric(PIPELINE, List.of()));
        CaseRun before = run("billing {{input}}", "{{triage}}", "{{draft}}");

        CaseEvidence local = evaluation.compare(
                PIPELINE.agent("triage"), before, run("thanks {{input}}", "{{triage}}", "{{draft}}"));
        CaseEvidence global =
                evaluation.compare(PIPELINE.agent("triage"), before, run("sorry {{input}}", "{{triage}}", "{{draft}}"));

        assertThat(local.local()).isZero();
        assertThat(local.global()).isEqualTo(0.5);
        assertThat(local.globalBy()).isEqualTo(GlobalBasis.JUDGE);
        assertThat(global.local()).isEqualTo(0.5);
        assertThat(global.global()).isZero();
        assertThat(global.globalBy()).isEqualTo(GlobalBasis.FAILURE);
    }
}
