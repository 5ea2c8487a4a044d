package demo;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.ModelRole;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.AgentStep;
import dev.maspo.junit.Cases;
import dev.maspo.junit.From;
import dev.maspo.junit.ModelFor;

@AgentPipeline("circle")
@Cases("cases/tickets.csv")
class CircleTest {

    @ModelFor({ModelRole.AGENT, ModelRole.JUDGE, ModelRole.OPTIMIZER})
    static ChatModel model() {
        return new ScriptedModel();
    }

    @AgentStep(role = "Sorts a ticket into one queue", prompt = "prompts/triage.md")
    String triage(AgentCall call, @From("reply") String reply) {
        return call.chat();
    }

    @AgentStep(role = "Answers", prompt = "prompts/reply.md")
    String reply(AgentCall call, @From("triage") String queue) {
        return call.chat();
    }
}
