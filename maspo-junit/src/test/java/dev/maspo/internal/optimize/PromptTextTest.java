package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.worlds.Form;
import dev.maspo.worlds.Worlds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTextTest {

    private static List<String> instructions(String prompt) {
        return PromptEdits.instructions(PromptText.split(prompt));
    }

    private static List<String> others(String prompt) {
        return PromptText.split(prompt).stream()
                .filter(piece -> !piece.standsAlone() && !piece.text().isEmpty())
                .map(Piece::text)
                .toList();
    }

    @Test
    void itemsLinesAndSentencesAreInstructions() {
        String prompt = "You sort mail. Be brief!\n\n- Name dates. Name sums.\n  2) Why not?\n* Mark it\nEnd";

        assertThat(instructions(prompt))
                .containsExactly(
                        "You sort mail.", "Be brief!", "Name dates.", "Name sums.", "Why not?", "Mark it", "End");
        assertThat(others(prompt)).isEmpty();
    }

    @Test
    void theSentenceOfAPlaceholderIsNoInstructionButItsNeighboursAre() {
        String prompt = "Sort {{input}} by kind. Be brief.\nMail: {{mail}}";

        assertThat(instructions(prompt)).containsExactly("Be brief.");
        assertThat(others(prompt)).containsExactly("Sort {{input}} by kind.", "Mail: {{mail}}");
    }

    @Test
    void headingsAndLabelsAreNoInstructions() {
        String prompt = "# Task\n**Rules**\nRules:\n规则：\n---\n- Be brief.";

        assertThat(instructions(prompt)).containsExactly("Be brief.");
        assertThat(others(prompt)).containsExactly("# Task", "**Rules**", "Rules:", "规则：", "---");
    }

    @Test
    void codeStaysWhole() {
        String code = "```json\n{\"a\": \"One. Two.\"}\n\n- no item\n```";

        assertThat(others("Answer so:\n" + code + "\nBe brief.")).containsExactly("Answer so:", code);
        assertThat(instructions("Answer so:\n" + code + "\nBe brief.")).containsExactly("Be brief.");
        assertThat(instructions("{\"kind\": \"bill. Or not.\"}\n| a | b. C |\n<rules>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Example:", "For example:", "Examples (two):", "## Example", "Zum Beispiel:", "Ejemplo:", "例："})
    void examplesStayWhole(String introduction) {
        String example = introduction + "\nInput: pay now. Please.\nOutput: bill";

        assertThat(others("Sort it.\n" + example + "\n\n# Rules\nBe brief.")).containsExactly(example, "# Rules");
        assertThat(instructions("Sort it.\n" + example + "\n\n# Rules\nBe brief."))
                .containsExactly("Sort it.", "Be brief.");
    }

    @Test
    void demonstrationsStayWhole() {
        String shown = "<demonstrations>\nDo so. And so.\n</demonstrations>";

        assertThat(others("Sort it.\n" + shown + "\nBe brief.")).containsExactly(shown);
    }

    @Test
    void aLineThatWasOnlyBrokenForItsLengthGoesOn() {
        String prompt = "Name every date that\nthe letter holds. Be\nbrief.\n- Mark sums\n  of money.\nEnd";

        assertThat(instructions(prompt))
                .containsExactly(
                        "Name every date that\nthe letter holds.", "Be\nbrief.", "Mark sums\n  of money.", "End");
    }

    @ParameterizedTest
    @EnumSource
    void thePiecesOfAPromptAreThePrompt(Form form) {
        Worlds.hierarchy(4)
                .form(form)
                .seed(3)
                .build()
                .bestPrompts()
                .prompts()
                .values()
                .forEach(PromptTextTest::whole);
    }

    // Whatever stands in a prompt, byte for byte.
    @Test
    void thePiecesOfAnyPromptAreThePrompt() {
        String[] parts = {
            "- ",
            "1. ",
            "2) ",
            "\n",
            "\n",
            "\n\n",
            " ",
            "  ",
            "\t",
            "\r\n",
            "# ",
            "Be brief.",
            "Sort it",
            "e.g. this. ",
            "{{input}}",
            "```",
            "Example:",
            ":",
            "。你好。",
            "¿Qué? ",
            "\"A. B.\" ",
            "(a. B.) ",
            "<demonstrations>",
            "</demonstrations>",
            "3.5",
            "https://a.b/c. ",
            "* ",
            "| x |",
            "{",
            "}",
            "`",
            "…",
            "\u00a0",
            "👍. ",
            "a"
        };
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder prompt = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                prompt.append(parts[random.nextInt(parts.length)]);
            }
            whole(prompt.toString());
        }
    }

    private static void whole(String prompt) {
        List<Piece> pieces = PromptText.split(prompt);
        assertThat(PromptText.join(pieces)).isEqualTo(prompt);
        assertThat(new Draft(prompt).incumbent().prompt()).isEqualTo(prompt);
        assertThat(new Draft(prompt).variant(new java.util.TreeSet<>()).prompt())
                .isEqualTo(prompt);
    }
}
