package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.ModelRole;
import dev.maspo.PipelineRun;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.AgentStep;
import dev.maspo.junit.Cases;
import dev.maspo.junit.From;
import dev.maspo.junit.ModelFor;
import dev.maspo.junit.SystemAssertion;

@AgentPipeline("support-desk")
@Cases("cases/tickets.csv")
class SupportDeskTest {

    @ModelFor({ModelRole.AGENT, ModelRole.JUDGE, ModelRole.OPTIMIZER})
    static ChatModel model() {
        return new ScriptedModel();
    }

    @AgentStep(role = "Sorts a ticket into one queue", prompt = "prompts/triage.md")
    String triage(AgentCall call) {
        return call.chat();
    }

    @AgentStep(role = "Writes the label for the queue", prompt = "prompts/label.md")
    String label(AgentCall call, @From("triage") String queue) {
        return call.chat();
    }

    @SystemAssertion
    void namesTheQueue(PipelineRun run) {
        assertEquals(run.expected(), run.output("triage"));
    }
}
