package dev.maspo.internal.judge;

import static dev.maspo.internal.judge.JointEvaluationTest.CHAIN;
import static dev.maspo.internal.judge.JointEvaluationTest.ITEM;
import static dev.maspo.internal.judge.JointEvaluationTest.chain;
import static dev.maspo.internal.judge.JointEvaluationTest.number;
import static dev.maspo.testing.Outputs.answer;
import static dev.maspo.testing.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.Breach;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Checks;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.Running;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.pipeline.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comparisons by the assertions alone. */
class MeasuredEvaluationTest {

    private final List<String> judged = new ArrayList<>();

    private CaseEvidence measured(
            Pipeline pipeline, String agent, CaseRun incumbent, CaseRun candidate, Assertion.Function label) {
        Judge judge = new Judge(
                (caller, request) -> {
                    judged.add(caller.agent());
                    return answer("<verdict>A</verdict>");
                },
                new Nonce("desk"));
        JointEvaluation evaluation =
                new JointEvaluation(pipeline, judge, new Metric(pipeline, List.of(new Assertion("label", 0, label))));
        assertThat(evaluation.scored(incumbent)).isTrue();
        return Tasks.result(evaluation.measured(
                Tasks.HERE, pipeline.agent(agent), incumbent, Running.of(candidate), Order.CANDIDATE_FIRST));
    }

    @Test
    void measuredByTheAssertionsTheEndIsTheDifferenceAndNobodyIsAsked() {
        CaseEvidence evidence =
                measured(CHAIN, "a", chain("1", "5", "2"), chain("2", "4", "5"), run -> number(run.output()) / 10.0);

        assertThat(evidence.global()).isCloseTo(0.65, within(1e-12));
        assertThat(evidence.local()).isEqualTo(0.5);
        assertThat(evidence.lookahead()).isEmpty();
        assertThat(evidence.globalBy()).isEqualTo(GlobalBasis.ASSERTIONS);
        assertThat(judged).isEmpty();
    }

    @Test
    void measuredByTheAssertionsTheLastAgentIsTheEnd() {
        CaseEvidence before =
                measured(CHAIN, "b", chain("1", "1", "3"), chain("1", "2", "2"), run -> number(run.output()) / 4.0);
        CaseEvidence last =
                measured(CHAIN, "c", chain("1", "1", "3"), chain("1", "1", "2"), run -> number(run.output()) / 4.0);

        assertThat(before.lookahead()).containsExactly(entry("c", before.global()));
        assertThat(last.local()).isEqualTo(last.global()).isLessThan(0.5);
    }

    @Test
    void runsThatTheAssertionsScoreAlikeAreATieOfTheirs() {
        CaseEvidence alike = measured(CHAIN, "a", chain("1", "1", "3"), chain("1", "1", "4"), run -> 0.3);
        CaseEvidence equal = measured(CHAIN, "a", chain("1", "1", "3"), chain("2", "2", "3"), run -> 0.3);

        assertThat(alike.global()).isEqualTo(0.5);
        assertThat(alike.globalBy()).isEqualTo(GlobalBasis.ASSERTIONS);
        assertThat(equal.globalBy()).isEqualTo(GlobalBasis.EQUAL);
        assertThat(judged).isEmpty();
    }

    @Test
    void theJudgeIsAskedAboutTheEndWhereTheAssertionsLeaveTheNewRunOut() {
        CaseEvidence evidence = measured(
                CHAIN,
                "a",
                chain("1", "1", "3"),
                chain("1", "1", "4"),
                run -> number(run.output()) == 4 ? Double.NaN : 1);

        assertThat(evidence.global()).isEqualTo(1);
        assertThat(evidence.globalBy()).isEqualTo(GlobalBasis.JUDGE);
        assertThat(judged).containsExactly("c");
    }

    @Test
    void measuredByTheAssertionsARunThatFailsLosesThoughTheOtherScoredNothingToo() {
        CaseEvidence failed = measured(CHAIN, "a", chain("1", "1", "3"), run(ITEM, "a", "2", "b", "2"), run -> 0);
        CaseEvidence mended = measured(CHAIN, "a", run(ITEM, "a", "2", "b", "2"), chain("1", "1", "3"), run -> 0);

        assertThat(failed.global()).isZero();
        assertThat(mended.global()).isEqualTo(1);
        assertThat(failed.globalBy()).isEqualTo(GlobalBasis.FAILURE);
        assertThat(judged).isEmpty();
    }

    @Test
    void measuredByTheAssertionsAnOutputThatBreaksAConstraintLosesAllTheSame() {
        CaseEvidence own = measured(CHAIN, "a", chain("1", "1", "3"), breaking("a", chain("2", "1", "4")), run -> 1);
        CaseEvidence next = measured(CHAIN, "a", breaking("b", chain("1", "1", "3")), chain("2", "2", "4"), run -> 1);
        CaseEvidence end = measured(CHAIN, "a", chain("1", "1", "3"), breaking("c", chain("1", "1", "4")), run -> 0.5);

        assertThat(own.local()).isZero();
        assertThat(own.lookahead()).containsExactly(entry("b", 0.5));
        assertThat(own.global()).isEqualTo(0.5);
        assertThat(next.local()).isEqualTo(0.5);
        assertThat(next.lookahead()).containsExactly(entry("b", 1.0));
        assertThat(end.global()).isZero();
        assertThat(end.globalBy()).isEqualTo(GlobalBasis.FAILURE);
        assertThat(judged).isEmpty();
    }

    private static CaseRun breaking(String agent, CaseRun run) {
        Map<String, Step> steps = new LinkedHashMap<>(run.steps());
        Step step = run.step(agent);
        Checks broken = new Checks(List.of(new Breach("short", "too long")), List.of());
        steps.put(
                agent,
                new Step(step.template(), step.inputs(), step.value(), step.text(), step.value(), step.text(), broken));
        return new CaseRun(run.item(), steps, null);
    }

    @Test
    void onlyDifferentOutputsThatAreNotBothPerfectCouldBeToldApart() {
        Assertion half = new Assertion("label", 0, run -> Math.min(1, number(run.output()) / 4.0));
        JointEvaluation evaluation = new JointEvaluation(
                CHAIN,
                new Judge((caller, request) -> answer("<verdict>TIE</verdict>"), new Nonce("desk")),
                new Metric(CHAIN, List.of(half)));

        assertThat(evaluation.tellable(chain("1", "1", "2"), chain("1", "1", "3")))
                .isTrue();
        assertThat(evaluation.tellable(chain("1", "1", "4"), chain("1", "1", "3")))
                .isTrue();
        assertThat(evaluation.tellable(chain("1", "1", "2"), chain("2", "2", "2")))
                .isFalse();
        assertThat(evaluation.tellable(chain("1", "1", "4"), chain("1", "1", "5")))
                .isFalse();
    }
}
