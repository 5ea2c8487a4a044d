package demo;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.ModelRole;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.AgentStep;
import dev.maspo.junit.Cases;
import dev.maspo.junit.ModelFor;

@AgentPipeline("triage")
@Cases("cases/tickets.csv")
class TriageTest {

    @ModelFor({ModelRole.AGENT, ModelRole.JUDGE, ModelRole.OPTIMIZER})
    static ChatModel model() {
        return new ScriptedModel();
    }

    @AgentStep(role = "Sorts a ticket into one queue", prompt = "prompts/triage.md")
    String triage(AgentCall call) {
        System.out.println("the agent's last words");
        System.out.flush();
        Runtime.getRuntime().halt(137);
        return call.chat();
    }
}
