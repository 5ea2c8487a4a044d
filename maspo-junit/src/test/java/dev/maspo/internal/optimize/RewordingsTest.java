package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewordingsTest {

    private static final List<String> KNOWN = List.of(
            "Name all dates of the invoice.",
            "Name all sums of the invoice.",
            "Always list the sources used.",
            "Answer in one word.",
            "Never guess an amount.");

    private static Map<String, String> match(String... wordings) {
        List<String> all = new ArrayList<>(KNOWN);
        all.addAll(List.of(wordings));
        return new Rewordings().match(List.of(wordings), KNOWN, all);
    }

    @Test
    void anInstructionIsKnownInOtherWords() {
        assertThat(match(
                        "Make sure that every source that you use is listed.",
                        "Do not guess amounts, ever.",
                        "List the sums that the invoice names."))
                .containsOnly(
                        Map.entry(
                                "Make sure that every source that you use is listed.", "Always list the sources used."),
                        Map.entry("Do not guess amounts, ever.", "Never guess an amount."),
                        Map.entry("List the sums that the invoice names.", "Name all sums of the invoice."));
    }

    @Test
    void eachKnownInstructionIsMatchedOnceByWhatIsLikest() {
        assertThat(match("Give dates of the invoice.", "Name the dates of the invoice."))
                .containsEntry("Name the dates of the invoice.", "Name all dates of the invoice.")
                .doesNotContainEntry("Give dates of the invoice.", "Name all dates of the invoice.");
    }

    @ParameterizedTest
    @CsvSource({
        "Answer in two words.",
        "Guess an amount.",
        "Name all 3 dates of the invoice.",
        "Be brief.",
        "Do not name all dates of the invoice."
    })
    void anotherNumberANegationOrOtherWordsMakeAnotherInstruction(String wording) {
        assertThat(match(wording)).isEmpty();
    }
}
