package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptRepairTest {

    private static final String PROMPT = "Sort the ticket.\n\n---\nSubject: {{subject}}\n\n{{body}}";

    private static String repaired(String proposed) {
        return PromptRepair.of(PROMPT, PROMPT, proposed);
    }

    @Test
    void aFenceAroundTheWholePromptGoes() {
        assertThat(repaired("```markdown\n" + PROMPT + "\n```")).isEqualTo(PROMPT);
    }

    @Test
    void singleBracesAroundAPlaceholderAreDoubled() {
        assertThat(repaired("Sort.\n{subject}: { body }, as {\"body\": 1}"))
                .isEqualTo("Sort.\n{{subject}}: {{body}}, as {\"body\": 1}");
    }

    @Test
    void instructionsAloneGetTheDataOfTheParent() {
        assertThat(repaired("Sort the ticket well.\n"))
                .isEqualTo("Sort the ticket well.\n\n---\nSubject: {{subject}}\n\n{{body}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sort {{subject}}.", "Sort {{ticket}}.", "Sort {{body}} and {{subject}}."})
    void whatHasMoreThanOneMeaningStays(String proposed) {
        assertThat(repaired(proposed)).isEqualTo(proposed);
    }

    @Test
    void aPromptWhoseDataStandAmongItsInstructionsIsLeftToTheOptimizer() {
        assertThat(PromptRepair.of("Sort {{input}}.", "Sort {{input}}.", "Sort it."))
                .isEqualTo("Sort it.");
    }
}
