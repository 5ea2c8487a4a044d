package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.ModelRole;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.testing.Outputs;
import dev.maspo.testing.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatTest {

    private static final ModelTable MODELS =
            new ModelTable(Map.of(ModelRole.AGENT, new Reply(text -> "never asked")), Map.of());

    @Test
    void eachRepeatAsksForAnswersOfItsOwn() {
        Pipeline pipeline = pipeline(chatting("a"));
        PipelineExecutor executor = new PipelineExecutor(
                pipeline, (caller, request) -> Outputs.answer("answer " + caller.replicate()), MODELS);

        List<String> answers = List.of(0, 1, 2, 1).stream()
                .map(repeat -> executor.repeat(repeat).run(item("c", "x"), prompts("a", "{{input}}"), null))
                .map(run -> run.step("a").text())
                .toList();

        assertThat(answers).startsWith("answer 0");
        assertThat(answers.subList(0, 3)).doesNotHaveDuplicates();
        assertThat(answers.get(3)).isEqualTo(answers.get(1));
    }

    @Test
    void anAgentThatAsksTwiceGetsTwoSamplesInEachRepeat() {
        Agent twice =
                new Agent("a", "Role", "prompts/a.md", List.of(), (call, inputs) -> call.chat() + " " + call.chat());
        PipelineExecutor executor = new PipelineExecutor(
                pipeline(twice), (caller, request) -> Outputs.answer(String.valueOf(caller.replicate())), MODELS);

        String first = executor.run(item("c", "x"), prompts("a", "{{input}}"), null)
                .step("a")
                .text();
        String second = executor.repeat(1)
                .run(item("c", "x"), prompts("a", "{{input}}"), null)
                .step("a")
                .text();

        assertThat(first).isEqualTo("0 1");
        assertThat(second.split(" ")).hasSize(2).doesNotHaveDuplicates().doesNotContain("0", "1");
    }
}
