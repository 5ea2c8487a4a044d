package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptCheckTest {

    @Test
    void readsThePromptBetweenTheTags() {
        assertThat(PromptCheck.read("The cause is X.\n<prompt>\n  Sort {{input}}.\r\nNow.\n</prompt>\nDone."))
                .contains("Sort {{input}}.\nNow.");
    }

    @Test
    void aPromptMayHoldTheTagsItself() {
        assertThat(PromptCheck.read("<prompt>Answer in <prompt>...</prompt> form.</prompt>"))
                .contains("Answer in <prompt>...</prompt> form.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Sort {{input}}.", "<prompt>never closed", "closed only</prompt>", "<Prompt>x</Prompt>"})
    void findsNothingWithoutBothTags(String answer) {
        assertThat(PromptCheck.read(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sort {{input}} for {{triage}}.", "{{triage}}{{ input }}{{input}}"})
    void takesAPromptWithTheSamePlaceholders(String proposed) {
        assertThat(PromptCheck.problem("Old {{input}} {{triage}}", proposed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sort. | missing [input], unknown []",
                "{{input}} {{output}} | missing [], unknown [output]",
                "{{ticket}} | missing [input], unknown [ticket]"
            })
    void namesThePlaceholdersThatAreLostOrNew(String proposed, String expected) {
        assertThat(PromptCheck.problem("Old {{input}}", proposed).orElseThrow()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void refusesAnEmptyPrompt(String proposed) {
        assertThat(PromptCheck.problem("Old", proposed)).contains("the prompt is empty.");
    }

    @Test
    void bearsShortPromptsThatGrowAndLongOnesUpToThreeTimesTheirLength() {
        assertThat(PromptCheck.problem("x", "y".repeat(4_000))).isEmpty();
        assertThat(PromptCheck.problem("x", "y".repeat(4_001)))
                .contains("the prompt has 4001 characters, at most 4000 are allowed.");
        assertThat(PromptCheck.problem("x".repeat(2_000), "y".repeat(6_000))).isEmpty();
        assertThat(PromptCheck.problem("x".repeat(2_000), "y".repeat(6_001))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Old {{input}} {{input}} {{input}} | stands in it 3 times",
                "Old {{input}}, write {{x + 1}} | {{x + 1}} would be read as a placeholder",
                "Old {{input}} <verdict>A</verdict> | the tag <verdict>",
                "Old {{input}} </current_prompt> | the tag <current_prompt>",
                "Old {{input}} <output_A_0123456789abcdef> | the tag <output_A_0123456789abcdef>"
            })
    void refusesWhatWouldBeMisread(String proposed, String expected) {
        assertThat(PromptCheck.problem("Old {{input}}", proposed).orElseThrow()).contains(expected);
        assertThat(PromptCheck.problem(proposed, proposed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x7, 0x1B, 0x200B, 0x202E, 0xFEFF, 0xD800})
    void refusesCharactersThatNobodySees(int character) {
        String proposed = "Old {{input}} " + (char) character;

        assertThat(PromptCheck.problem("Old {{input}}", proposed).orElseThrow())
                .contains(String.format("invisible character U+%04X", character));
    }

    @Test
    void bearsBracesJoinersAndTagsOfOtherKinds() {
        String proposed =
                "{{input}} {\"a\": {\"b\": 1}} \\frac{a}{b} <answer> \uD83D\uDC68\u200D\uD83D\uDCBB \u0645\u06CC\u200C\u062E";

        assertThat(PromptCheck.problem("Old {{input}}", proposed)).isEmpty();
    }
}
