package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.testing.Outputs;
import dev.maspo.testing.Reply;
import dev.maspo.testing.Shortening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompressionTest {

    private final List<String> callers = new ArrayList<>();
    private String summary = "short";

    private CaseRun run(Agent... agents) {
        ModelGateway gateway = (caller, request) -> {
            callers.add(caller.agent());
            String text =
                    ((UserMessage) request.messages().get(request.messages().size() - 1)).singleText();
            return Outputs.answer(Shortening.of(request).map(t -> summary).orElse("answer to <" + text + ">"));
        };
        Reply described = new Reply(text -> text);
        ModelTable models = new ModelTable(Map.of(ModelRole.AGENT, described), Map.of());
        Pipeline pipeline = pipeline(agents);
        return new PipelineExecutor(pipeline, gateway, models, new Compression(new Nonce("test")))
                .run(item("c1", "in"), prompts("a", "{{input}}", "b", "from {{a}}"), null);
    }

    @Test
    void theNextAgentGetsTheSummaryAndTheOutputStaysWhole() {
        CaseRun run = run(chatting("a"), chatting("b", "a"));

        assertThat(run.text("a")).contains("answer to <in>");
        assertThat(run.text("b")).contains("answer to <from short>");
        assertThat(run.step("b").inputs()).containsEntry("a", "short");
        // The last agent's summary is paid for, too.
        assertThat(callers).containsExactly("a", "a", "b", "b");
    }

    @Test
    void codeWithoutAPromptGetsTheOutputItself() {
        CaseRun run = run(chatting("a"), doing("parser", (call, inputs) -> "parsed " + inputs.get("a"), "a"));

        assertThat(run.text("parser")).contains("parsed answer to <in>");
        assertThat(callers).containsExactly("a", "a");
    }

    @Test
    void whatIsNoTextIsHandedOnAsItIs() {
        Agent typed = new Agent("a", "Role", "prompts/a.md", List.of(), (call, inputs) -> List.of(call.chat()));

        CaseRun run = run(typed, chatting("b", "a"));

        assertThat(run.step("b").inputs()).containsEntry("a", "[\"answer to <in>\"]");
        assertThat(callers).containsExactly("a", "b", "b");
    }

    @Test
    void anEmptySummaryIsNone() {
        summary = " ";

        assertThat(run(chatting("a"), chatting("b", "a")).text("b")).contains("answer to <from answer to <in>>");
    }
}
