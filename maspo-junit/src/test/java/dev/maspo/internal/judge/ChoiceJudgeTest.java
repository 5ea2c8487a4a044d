package dev.maspo.internal.judge;

import static dev.maspo.testing.Graphs.chatting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.ChoiceJudge.Stage;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.AgentFailure;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Outputs;
import dev.maspo.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the published algorithm's judge, which are those that the project's own judge avoids. */
class ChoiceJudgeTest {

    private static final Agent AGENT = chatting("reply");

    private final List<ChatRequest> asked = new ArrayList<>();

    private ChoiceJudge answering(String answer) {
        return new ChoiceJudge(
                (caller, request) -> {
                    asked.add(request);
                    return Outputs.answer(answer);
                },
                new Nonce("test"));
    }

    private static CaseRun run(String output) {
        return new CaseRun(
                Graphs.item("c1", "input"), Map.of("reply", new Step("prompt", Map.of(), output, output)), null);
    }

    private static CaseRun failed() {
        AgentFailure failure = Graphs.executor(Graphs.pipeline(AGENT), new Reply(text -> ""))
                .run(Graphs.item("c1", "input"), new PromptSet(Map.of("reply", "{{input}}")), null)
                .failure();
        return new CaseRun(Graphs.item("c1", "input"), Map.of(), failure);
    }

    @Test
    void theCandidateIsShownFirstAndTheQuestionIsAskedOnce() {
        answering("<verdict>B</verdict>").prefers(AGENT, Stage.INTERMEDIATE, run("old"), run("new"), 0);

        assertThat(asked).hasSize(1);
        assertThat(Outputs.of(asked.get(0)).first()).isEqualTo("new");
        assertThat(Outputs.of(asked.get(0)).second()).isEqualTo("old");
        assertThat(asked.get(0).toString()).contains("there is no tie");
    }

    @ParameterizedTest
    @CsvSource({
        "<verdict>A</verdict>, true",
        "<verdict>B</verdict>, false",
        "<verdict>TIE</verdict>, false",
        "Both., true"
    })
    void anAnswerThatCannotBeReadIsAWin(String answer, boolean win) {
        ChoiceJudge judge = answering(answer);

        assertThat(judge.prefers(AGENT, Stage.FINAL, run("old"), run("new"), 0)).isEqualTo(win);
        assertThat(judge.tally().unreadable()).isEqualTo(answer.startsWith("<") ? 0 : 1);
        assertThat(asked).hasSize(1);
    }

    @Test
    void equalOutputsAreJudgedLikeAnyOthers() {
        assertThat(answering("<verdict>A</verdict>").prefers(AGENT, Stage.FINAL, run("same"), run("same"), 0))
                .isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void theEndIsAskedAboutInOtherWordsThanWhatComesBefore() {
        ChoiceJudge judge = answering("<verdict>A</verdict>");

        judge.prefers(AGENT, Stage.FINAL, run("old"), run("new"), 0);
        judge.prefers(AGENT, Stage.INTERMEDIATE, run("old"), run("new"), 0);

        assertThat(asked.get(0)).isNotEqualTo(asked.get(1));
        assertThat(Outputs.question(asked.get(0))).isEqualTo(Outputs.question(asked.get(1)));
    }

    @Test
    void aRunThatFailedLosesWithoutAQuestion() {
        ChoiceJudge judge = answering("<verdict>A</verdict>");

        assertThat(judge.prefers(AGENT, Stage.FINAL, run("old"), failed(), 0)).isFalse();
        assertThat(judge.prefers(AGENT, Stage.FINAL, failed(), run("new"), 0)).isTrue();
        assertThat(judge.prefers(AGENT, Stage.FINAL, failed(), failed(), 0)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void aCallThatFailsIsAWinThatIsCountedApart() {
        Reply down = new Reply(text -> {
            throw new IllegalStateException("overloaded");
        });
        ChoiceJudge judge = new ChoiceJudge(
                Graphs.transport(new ModelTable(Map.of(ModelRole.JUDGE, down), Map.of())), new Nonce("test"));

        for (int i = 0; i < 20; i++) {
            assertThat(judge.prefers(AGENT, Stage.FINAL, run("old"), run("new"), i))
                    .isTrue();
        }

        assertThat(judge.tally().unreadable()).isZero();
        assertThatThrownBy(judge.tally()::check)
                .hasMessageContaining("The judge's model fails: 20 of 20 questions got no answer.")
                .hasMessageContaining("overloaded");
    }

    @Test
    void aJudgeThatCanHardlyEverBeReadIsRefused() {
        ChoiceJudge judge = answering("Both.");
        for (int i = 0; i < 19; i++) {
            judge.prefers(AGENT, Stage.FINAL, run("old"), run("new"), i);
        }
        judge.tally().check();
        judge.prefers(AGENT, Stage.FINAL, run("old"), run("new"), 19);

        assertThatThrownBy(judge.tally()::check)
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("20 of 20 held neither <verdict>A</verdict> nor <verdict>B</verdict>");
    }
}
