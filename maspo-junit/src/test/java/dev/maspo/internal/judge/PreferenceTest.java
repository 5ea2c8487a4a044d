package dev.maspo.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<verdict>A</verdict> | A",
                "Reasons. <verdict>B</verdict> | B",
                "<verdict>TIE</verdict>. | TIE",
                "<Verdict> tie </VERDICT> | TIE",
                "A wrote <verdict>A</verdict>, but <verdict>B</verdict> | B",
                "**<verdict>A</verdict>** | A"
            })
    void theLastVerdictCounts(String answer, Preference expected) {
        assertThat(Preference.read(answer)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "verdict: A",
                "<verdict></verdict>",
                "<verdict>A or B</verdict>",
                "<verdict>C</verdict>",
                "<verdict>A",
                "<verdict>AB</verdict>"
            })
    void anythingElseIsUnreadable(String answer) {
        assertThat(Preference.read(answer)).isEmpty();
    }
}
