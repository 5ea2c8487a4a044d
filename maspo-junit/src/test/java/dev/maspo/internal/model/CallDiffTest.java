package dev.maspo.internal.model;

import static dev.maspo.internal.model.Asking.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.internal.store.RecordedCall;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CallDiffTest {

    private static List<String> diff(String before, String now) {
        return CallDiff.of(before, now, UnaryOperator.identity());
    }

    private static RecordedCall call(String caseId, int replicate, String text) {
        Caller caller = new Caller(TRIAGE.role(), TRIAGE.agent(), caseId, replicate);
        return RecordedForm.request(
                        caller,
                        ChatRequest.builder()
                                .messages(UserMessage.from(text))
                                .temperature(0.5)
                                .build())
                .orElseThrow();
    }

    @Test
    void onlyTheSentencesThatDifferAreShown() {
        assertThat(diff("One. Two! Three?\nFour", "One. Too! Three?\nFour")).containsExactly("- Two!", "+ Too!");
    }

    @Test
    void aChangeLateInALongSentenceIsNotCutOff() {
        String start = "word ".repeat(60);

        assertThat(diff(start + "old", start + "new"))
                .containsExactly("- ..." + "word ".repeat(4) + "old", "+ ..." + "word ".repeat(4) + "new");
    }

    @Test
    void manyChangesAreCounted() {
        assertThat(diff("a\n".repeat(20), "b\n".repeat(20))).hasSize(13).endsWith("... and 28 more lines");
    }

    @Test
    void hashesInTagsAreNoDifference() {
        assertThat(diff("<output_A_0123456789abcdef>\nx", "<output_A_fedcba9876543210>\ny"))
                .containsExactly("- x", "+ y");
    }

    @Test
    void whatIsAskedBesidesTheTextIsShown() {
        assertThat(diff(CallDiff.text(call("c", 0, "q")), CallDiff.text(call("c", 1, "q"))))
                .containsExactly("+ repetition 1");
        assertThat(CallDiff.text(call("c", 0, "q"))).contains("parameters {", "0.5", "[user]\nq\n");
    }

    @Test
    void theNearestCallSharesMostWordsAndThenTheCase() {
        NearestCall nearest = new NearestCall(call("c2", 0, "my invoice is wrong"));
        nearest.consider(call("c1", 0, "my parcel is late"));
        nearest.consider(call("c3", 0, "my invoice was wrong"));
        nearest.consider(call("c2", 0, "my invoice were wrong"));
        nearest.consider(call("c2", 0, "entirely otherwise"));

        assertThat(nearest.found().map(CallDiff::text))
                .hasValueSatisfying(text -> assertThat(text).contains("were"));
    }
}
