package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.maspo.MaspoException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptFilesTest {

    @TempDir
    Path folder;

    private final Pipeline pipeline =
            pipeline(chatting("triage"), doing("vote", (call, values) -> "x", "triage"), chatting("reply", "vote"));

    private PromptSet load(byte[] triage) {
        try (TempResources resources = new TempResources(folder)) {
            resources.put("prompts/triage.md", triage).put("prompts/reply.md", "Reply to {{vote}}.");
            return PromptFiles.load(pipeline, resources.view());
        }
    }

    @Test
    void loadsThePromptOfEveryAgentThatHasOne() {
        assertThat(load("Sort {{input}}.".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(prompts("triage", "Sort {{input}}.", "reply", "Reply to {{vote}}."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"One.\nTwö.", "One.\r\nTwö.\r\n", "One.\rTwö.", "\uFEFFOne.\nTwö.\n\n", "One.\nTwö. \t\n"})
    void doesNotDependOnHowAnEditorSavesAFile(String text) {
        assertThat(load(text.getBytes(StandardCharsets.UTF_8)).get("triage")).isEqualTo("One.\nTwö.");
    }

    @Test
    void keepsIndentationAndBlankLinesInside() {
        assertThat(load("  One.\n\n  - Two.\n".getBytes(StandardCharsets.UTF_8)).get("triage"))
                .isEqualTo("  One.\n\n  - Two.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF\n"})
    void refusesAnEmptyFile(String text) {
        assertThatThrownBy(() -> load(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("The prompt file prompts/triage.md of agent 'triage' is empty.");
    }

    @Test
    void refusesAFileThatIsNotUtf8() {
        assertThatThrownBy(() -> load("Größe".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("prompts/triage.md (the prompt of agent 'triage') is not UTF-8");
    }

    @Test
    void saysWhereAMissingFileBelongs() {
        try (TempResources resources = new TempResources(folder)) {
            assertThatThrownBy(() -> PromptFiles.load(pipeline, resources.view()))
                    .isInstanceOf(MaspoException.class)
                    .hasMessageContaining("There is no resource prompts/triage.md on the class path")
                    .hasMessageContaining("the prompt of agent 'triage'")
                    .hasMessageContaining("src/test/resources/prompts/triage.md");
        }
    }

    private void check(String triage, String reply, Case... cases) {
        PromptFiles.checkPlaceholders(pipeline, prompts("triage", triage, "reply", reply), List.of(cases));
    }

    private static Case ticket(String id, String... fields) {
        var input = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            input.put(field, "value");
        }
        return item(id, input, MissingNode.getInstance());
    }

    @Test
    void theInputItsFieldsAndTheAgentsTakenFillPlaceholders() {
        assertThatCode(() -> check("{{input}} {{subject}}", "{{vote}} {{input}}", ticket("c1", "subject")))
                .doesNotThrowAnyException();
    }

    @Test
    void anAgentThatIsNotTakenFillsNoPlaceholder() {
        assertThatThrownBy(() -> check("{{input}}", "{{triage}}", item("c1", "x")))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(
                        "The prompt file prompts/reply.md of agent 'reply' has a placeholder that nobody fills"
                                + " in case 'c1': {{triage}}. It can use {{input}}, {{vote}}")
                .hasMessageContaining("@From");
    }

    @Test
    void everyCaseMustFillEveryPlaceholder() {
        assertThatThrownBy(() -> check("{{subject}}", "x", ticket("c1", "subject"), ticket("c2", "body")))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("in case 'c2': {{subject}}. It can use {{body}}, {{input}}");
    }

    @Test
    void anAgentAndAFieldOfOneNameAreRefused() {
        assertThatThrownBy(() -> check("x", "{{vote}}", ticket("c1", "vote")))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("agent 'vote'")
                .hasMessageContaining("Rename one of them.");
    }
}
