package dev.maspo.internal.judge;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Outputs.answer;
import static dev.maspo.testing.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.testing.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    private static final Agent REPLY = chatting("reply", "triage");
    private static final Case ITEM = item("c1", "Where is my parcel?");

    private final List<Caller> callers = new ArrayList<>();
    private final List<Outputs> shown = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    private static String longer(Outputs outputs) {
        return outputs.first().length() > outputs.second().length() ? "A" : "B";
    }

    private Judge judge(Function<Outputs, String> taste) {
        return new Judge(
                (caller, request) -> {
                    callers.add(caller);
                    questions.add(Outputs.question(request));
                    shown.add(Outputs.of(request));
                    return answer("Because. <verdict>" + taste.apply(Outputs.of(request)) + "</verdict>");
                },
                new Nonce("desk"));
    }

    private static double compare(Judge judge, String incumbent, String candidate) {
        return judge.compare(REPLY, run(ITEM, "reply", incumbent), run(ITEM, "reply", candidate));
    }

    @Test
    void asksInBothOrders() {
        Judge judge = judge(JudgeTest::longer);

        compare(judge, "old", "a new one");

        assertThat(shown).extracting(Outputs::first).containsExactly("a new one", "old");
        assertThat(shown).extracting(Outputs::second).containsExactly("old", "a new one");
        assertThat(callers).containsOnly(new Caller(ModelRole.JUDGE, "reply", "c1", 0));
        assertThat(judge.tally().questions()).isEqualTo(2);
        assertThat(judge.tally().unreadable()).isZero();
    }

    @Test
    void aConsistentJudgeDecides() {
        assertThat(compare(judge(JudgeTest::longer), "old", "a new one")).isEqualTo(1);
        assertThat(compare(judge(JudgeTest::longer), "an old one", "new")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"A", "B"})
    void aJudgeThatPrefersAPlaceDecidesNothing(String place) {
        assertThat(compare(judge(outputs -> place), "old", "a new one")).isEqualTo(0.5);
    }

    @Test
    void aTieIsATieAndAWinInOneOrderIsHalfAWin() {
        assertThat(compare(judge(outputs -> "TIE"), "old", "a new one")).isEqualTo(0.5);
        assertThat(compare(judge(outputs -> outputs.first().equals("old") ? "TIE" : "A"), "old", "a new one"))
                .isEqualTo(0.75);
    }

    @Test
    void equalOutputsAreATieThatCostsNothing() {
        Judge judge = judge(outputs -> "A");

        assertThat(compare(judge, "same", "same")).isEqualTo(0.5);
        assertThat(judge.tally().questions()).isZero();
        assertThat(callers).isEmpty();
    }

    @Test
    void aRunThatDidNotGetToTheAgentLosesWithoutAQuestion() {
        Judge judge = judge(outputs -> "A");

        assertThat(judge.compare(REPLY, run(ITEM), run(ITEM, "reply", "x"))).isEqualTo(1);
        assertThat(judge.compare(REPLY, run(ITEM, "reply", "x"), run(ITEM))).isZero();
        assertThat(judge.compare(REPLY, run(ITEM), run(ITEM))).isEqualTo(0.5);
        assertThat(callers).isEmpty();
    }

    @Test
    void theJudgeSeesTheRoleAndTheInput() {
        compare(judge(JudgeTest::longer), "old", "a new one");

        assertThat(questions.get(0))
                .startsWith("<role>Role of reply</role>\n")
                .contains("<case_input_" + shown.get(0).nonce() + ">\nWhere is my parcel?\n</case_input_");
    }

    private static CaseRun handed(String triage, String output) {
        return new CaseRun(ITEM, Map.of("reply", new Step("prompt", Map.of("triage", triage), output, output)), null);
    }

    @Test
    void whatBothRunsWereHandedIsShown() {
        judge(JudgeTest::longer).compare(REPLY, handed("shipping", "old"), handed("shipping", "a new one"));

        assertThat(questions)
                .hasSize(2)
                .allSatisfy(question ->
                        assertThat(question).contains("<from_triage_").contains("\nshipping\n"));
    }

    // Shown only one of them, the judge would blame or praise this agent for its predecessor's work.
    @Test
    void whatTheRunsWereHandedIsNotShownWhereItDiffers() {
        judge(JudgeTest::longer).compare(REPLY, handed("billing", "old"), handed("shipping", "a new one"));

        assertThat(questions)
                .hasSize(2)
                .allSatisfy(question -> assertThat(question).doesNotContain("from_triage", "shipping", "billing"));
    }
}
