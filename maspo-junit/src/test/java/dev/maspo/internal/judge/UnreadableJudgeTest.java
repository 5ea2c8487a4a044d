package dev.maspo.internal.judge;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.transport;
import static dev.maspo.testing.Outputs.answer;
import static dev.maspo.testing.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A judge that does not keep to the form, or fails. */
class UnreadableJudgeTest {

    private static final Agent REPLY = chatting("reply");

    private final List<Caller> callers = new ArrayList<>();

    private Judge judge(String... answers) {
        return new Judge(
                (caller, request) -> {
                    callers.add(caller);
                    return answer(answers[(callers.size() - 1) % answers.length]);
                },
                new Nonce("desk"));
    }

    private static Judge failing(String message) {
        ChatModel model = new Reply(text -> {
            throw new IllegalStateException(message);
        });
        return new Judge(transport(new ModelTable(Map.of(ModelRole.JUDGE, model), Map.of())), new Nonce("desk"));
    }

    private static double compare(Judge judge) {
        return judge.compare(REPLY, run(item("c1", "x"), "reply", "old"), run(item("c1", "x"), "reply", "new"));
    }

    @Test
    void isAskedOnceMoreAndThenCountsAsATie() {
        Judge judge = judge("I like the first one.");

        assertThat(compare(judge)).isEqualTo(0.5);

        assertThat(callers).extracting(Caller::replicate).containsExactly(0, 1, 0, 1);
        assertThat(judge.tally().questions()).isEqualTo(2);
        assertThat(judge.tally().unreadable()).isEqualTo(2);
    }

    @Test
    void isForgivenIfTheSecondAnswerCanBeRead() {
        Judge judge = judge("Hm.", "<verdict>A</verdict>", "Hm.", "<verdict>B</verdict>");

        assertThat(compare(judge)).isEqualTo(1);
        assertThat(judge.tally().unreadable()).isZero();
    }

    @Test
    void oneUnreadableOrderLeavesTheOther() {
        Judge judge = judge("<verdict>A</verdict>", "Hm.", "Hm.");

        assertThat(compare(judge)).isEqualTo(0.75);
        assertThat(judge.tally().unreadable()).isEqualTo(1);
    }

    @Test
    void aFailureIsATieThatIsCountedApart() {
        Judge judge = failing("overloaded");

        assertThat(compare(judge)).isEqualTo(0.5);
        assertThat(judge.tally().failed()).isEqualTo(2);
        assertThat(judge.tally().unreadable()).isZero();
        assertThat(judge.tally().unanswered()).isEqualTo(2);
    }

    @Test
    void whatAnExceptionSaysIsNoVerdict() {
        assertThat(compare(failing("<verdict>A</verdict>"))).isEqualTo(0.5);
    }

    @Test
    void anAnswerWithoutTextIsUnreadable() {
        Judge judge = new Judge(
                (caller, request) -> dev.langchain4j.model.chat.response.ChatResponse.builder()
                        .aiMessage(
                                dev.langchain4j.data.message.AiMessage.builder().build())
                        .build(),
                new Nonce("desk"));

        assertThat(compare(judge)).isEqualTo(0.5);
        assertThat(judge.tally().unreadable()).isEqualTo(2);
    }

    private static Judge asked(Judge judge, int comparisons) {
        for (int i = 0; i < comparisons; i++) {
            compare(judge);
        }
        return judge;
    }

    @Test
    void isRefusedWhenMoreThanHalfOfTwentyAnswersCannotBeRead() {
        String chatter = "I like the first one, " + "really, ".repeat(60);

        assertThatThrownBy(() -> asked(judge(chatter), 10).tally().check())
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("The judge's answers cannot be read: 20 of 20 held no <verdict>A</verdict>")
                .hasMessageContaining("The first such answer was: I like the first one")
                .hasMessageEndingWith("...")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
    }

    @Test
    void isToldTheErrorOfAJudgeThatFails() {
        assertThatThrownBy(() -> asked(failing("no such model"), 10).tally().check())
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("The judge's model fails: 20 of 20 questions got no answer. Mend the cause")
                .hasMessageEndingWith("The first failure: The model failed for the judge of agent 'reply', case 'c1':"
                        + " java.lang.IllegalStateException: no such model")
                .hasMessageNotContaining("form");
    }

    @Test
    void whatIsBorneIsToldByItsKindAndQuotesAFailureOnOneLine() {
        Judge judge = failing("boom\n\u001b[31mred " + "x".repeat(1000));
        compare(judge);
        Judge shrugging = asked(judge("Hm.", "Hm.", "<verdict>A</verdict>"), 1);

        assertThat(judge.tally().warnings("counted as ties"))
                .singleElement()
                .asString()
                .startsWith("2 of 2 questions to the judge failed and counted as ties; the first: The model failed for"
                        + " the judge of agent 'reply', case 'c1': java.lang.IllegalStateException: boom [31mred xxx")
                .endsWith("xxx...")
                .hasSizeLessThan(400);
        assertThat(shrugging.tally().warnings("counted as ties"))
                .containsExactly("1 of 2 answers of the judge could not be read and counted as ties.");
    }

    @Test
    void isBorneUpToAHalfAndWhileLittleWasAsked() {
        assertThatCode(() -> asked(judge("Hm."), 9).tally().check()).doesNotThrowAnyException();
        assertThatCode(() -> asked(judge("<verdict>A</verdict>", "Hm.", "Hm."), 10)
                        .tally()
                        .check())
                .doesNotThrowAnyException();
    }
}
