package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import demo.library.Queues;
import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.ModelRole;
import dev.maspo.PipelineRun;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.AgentStep;
import dev.maspo.junit.Cases;
import dev.maspo.junit.ModelFor;
import dev.maspo.junit.SystemAssertion;

@AgentPipeline("triage")
@Cases("cases/tickets.csv")
class TriageTest {

    @ModelFor({ModelRole.AGENT, ModelRole.JUDGE, ModelRole.OPTIMIZER})
    static ChatModel model() {
        return new ScriptedModel();
    }

    @AgentStep(role = "Sorts a ticket into one queue", prompt = "prompts/triage.md")
    String triage(AgentCall call) {
        return call.chat();
    }

    @SystemAssertion
    void namesTheQueue(PipelineRun run) {
        assertEquals(Queues.of(run.input()), run.output());
    }
}
