package dev.maspo.internal.judge;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Outputs.answer;
import static dev.maspo.testing.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.testing.Outputs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointEvaluationTest {

    static final Case ITEM = item("c1", "x");
    static final Pipeline CHAIN = pipeline(chatting("a"), chatting("b", "a"), chatting("c", "b"));
    private static final Pipeline FAN =
            pipeline(chatting("a"), chatting("b", "a"), chatting("c", "a"), chatting("d", "b", "c"));

    private final List<String> judged = new ArrayList<>();

    // Prefers the greater number at the end of an output.
    private CaseEvidence compare(
            Pipeline pipeline, String agent, CaseRun incumbent, CaseRun candidate, Assertion.Function... labels) {
        Judge judge = new Judge(
                (caller, request) -> {
                    judged.add(caller.agent());
                    Outputs outputs = Outputs.of(request);
                    int order = Integer.compare(number(outputs.first()), number(outputs.second()));
                    return answer("<verdict>" + (order == 0 ? "TIE" : order > 0 ? "A" : "B") + "</verdict>");
                },
                new Nonce("desk"));
        List<Assertion> assertions = new ArrayList<>();
        for (Assertion.Function label : labels) {
            assertions.add(new Assertion("label", 0, label));
        }
        return new JointEvaluation(pipeline, judge, new Metric(pipeline, assertions))
                .compare(pipeline.agent(agent), incumbent, candidate);
    }

    static int number(String output) {
        return Integer.parseInt(output.replaceAll("\\D", ""));
    }

    static CaseRun chain(String a, String b, String c) {
        return run(ITEM, "a", a, "b", b, "c", c);
    }

    @Test
    void everyPartIsJudgedByItself() {
        CaseEvidence evidence = compare(CHAIN, "a", chain("1", "5", "3"), chain("2", "4", "4"));

        assertThat(evidence.caseId()).isEqualTo("c1");
        assertThat(evidence.local()).isEqualTo(1);
        assertThat(evidence.lookahead()).containsExactly(entry("b", 0.0));
        assertThat(evidence.global()).isEqualTo(1);
        assertThat(judged).containsExactlyInAnyOrder("a", "a", "b", "b", "c", "c");
    }

    @Test
    void aSuccessorThatIsTheLastSharesTheQuestionAboutTheEnd() {
        CaseEvidence evidence = compare(CHAIN, "b", chain("1", "1", "3"), chain("1", "2", "2"));

        assertThat(evidence.local()).isEqualTo(1);
        assertThat(evidence.lookahead()).containsExactly(entry("c", 0.0));
        assertThat(evidence.global()).isZero();
        assertThat(judged).containsExactlyInAnyOrder("b", "b", "c", "c");
    }

    @Test
    void theLastAgentIsJudgedOnce() {
        CaseEvidence evidence = compare(CHAIN, "c", chain("1", "1", "1"), chain("1", "1", "2"));

        assertThat(evidence.local()).isEqualTo(1);
        assertThat(evidence.lookahead()).isEmpty();
        assertThat(evidence.global()).isEqualTo(1);
        assertThat(judged).containsExactly("c", "c");
    }

    @Test
    void whatDidNotChangeIsNotJudged() {
        assertThat(compare(CHAIN, "a", chain("1", "1", "1"), chain("2", "1", "1")))
                .isEqualTo(new CaseEvidence("c1", 1, java.util.Map.of("b", 0.5), 0.5, GlobalBasis.EQUAL));
        assertThat(judged).containsExactly("a", "a");
    }

    @Test
    void everySuccessorIsJudged() {
        CaseEvidence evidence = compare(
                FAN,
                "a",
                run(ITEM, "a", "1", "b", "1", "c", "2", "d", "1"),
                run(ITEM, "a", "1", "b", "2", "c", "1", "d", "1"));

        assertThat(evidence.local()).isEqualTo(0.5);
        assertThat(evidence.lookahead()).containsExactly(entry("b", 1.0), entry("c", 0.0));
        assertThat(evidence.global()).isEqualTo(0.5);
        assertThat(judged).containsExactlyInAnyOrder("b", "b", "c", "c");
    }

    // A vote or a parser only hands on what it got.
    @Test
    void anAgentWithoutAPromptIsNotJudgedButWhoReadsItIs() {
        Pipeline parsed =
                pipeline(chatting("a"), doing("b", (call, values) -> "x", "a"), chatting("c", "b"), chatting("d", "c"));

        CaseEvidence evidence = compare(
                parsed,
                "a",
                run(ITEM, "a", "1", "b", "1", "c", "1", "d", "1"),
                run(ITEM, "a", "2", "b", "2", "c", "2", "d", "1"));

        assertThat(evidence.lookahead()).containsExactly(entry("c", 1.0));
        assertThat(judged).containsExactlyInAnyOrder("a", "a", "c", "c");
    }

    // The judge prefers the greater number, the label wants the output 1.
    private static final Assertion.Function LABEL = run -> run.output().equals("1") ? 1 : 0;

    @Test
    void labelsDecideOnTheEndWhereTheyDiffer() {
        CaseEvidence evidence = compare(CHAIN, "b", chain("1", "1", "2"), chain("1", "2", "1"), LABEL);

        assertThat(evidence.global()).isEqualTo(1);
        assertThat(evidence.lookahead()).containsExactly(entry("c", 1.0));
        assertThat(judged).containsExactly("b", "b");
    }

    @Test
    void theJudgeDecidesWhereLabelsTie() {
        CaseEvidence evidence = compare(CHAIN, "c", chain("1", "1", "2"), chain("1", "1", "3"), LABEL);

        assertThat(evidence.global()).isEqualTo(1);
        assertThat(judged).containsExactly("c", "c");
    }

    @Test
    void nobodyIsAskedAboutTheEndWhereLabelsHaveNothingLeftToWishFor() {
        Assertion.Function content = run -> 1;

        CaseEvidence evidence = compare(CHAIN, "c", chain("1", "1", "2"), chain("1", "1", "3"), content);

        assertThat(evidence.global()).isEqualTo(0.5);
        assertThat(evidence.globalBy()).isEqualTo(GlobalBasis.ASSERTIONS);
    }

    @Test
    void theJudgeDecidesWhereACaseIsLeftOut() {
        Assertion.Function leavesOut = run -> run.output().equals("2") ? Double.NaN : 1;

        assertThat(compare(CHAIN, "c", chain("1", "1", "2"), chain("1", "1", "3"), leavesOut)
                        .global())
                .isEqualTo(1);
        assertThat(judged).containsExactly("c", "c");
    }

    @Test
    void aScoreCountsByHowMuchItDiffers() {
        Assertion.Function score = run -> number(run.output()) / 10.0;

        assertThat(compare(CHAIN, "c", chain("1", "1", "2"), chain("1", "1", "7"), score)
                        .global())
                .isEqualTo(0.75);
        assertThat(judged).isEmpty();
    }
}
