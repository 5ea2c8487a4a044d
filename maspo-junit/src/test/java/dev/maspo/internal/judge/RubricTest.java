package dev.maspo.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.testing.Outputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the user says of a good output reaches the judge. */
class RubricTest {

    private static ChatRequest request(String rubric) {
        Agent agent = new Agent("triage", "Sorts", rubric, "p.md", List.of(), (call, values) -> "x");
        return JudgePrompt.request(agent, "in", Map.of(), "one", "two", "0123456789abcdef");
    }

    private static String system(String rubric) {
        return ((SystemMessage) request(rubric).messages().get(0)).text();
    }

    @Test
    void theJudgeReadsItAfterTheRole() {
        assertThat(Outputs.question(request("One queue only.\nNo reasons.")))
                .startsWith("<role>Sorts</role>\n<rubric>\nOne queue only.\nNo reasons.\n</rubric>\n<case_input_");
        assertThat(system("One queue only.")).contains("The rubric says what makes this agent's output good.");
    }

    @Test
    void withoutOneTheQuestionIsAsItWas() {
        assertThat(Outputs.question(request(""))).startsWith("<role>Sorts</role>\n<case_input_");
        assertThat(system("")).startsWith("You compare two outputs").doesNotContain("rubric");
    }

    @Test
    void theJudgeOfThePublishedAlgorithmGetsItToo() {
        Agent agent = new Agent("triage", "Sorts", "One queue only.", "p.md", List.of(), (call, values) -> "x");

        String asked = JudgePrompt.choice(agent, ChoiceJudge.Stage.FINAL, "in", "old", "new", "n")
                .messages()
                .toString();

        assertThat(asked).contains("<rubric>", "One queue only.", "go by it first");
    }
}
