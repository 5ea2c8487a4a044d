package demo;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.ModelRole;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.AgentStep;
import dev.maspo.junit.Cases;
import dev.maspo.junit.ModelFor;
import java.util.Objects;

@AgentPipeline("keyless")
@Cases("cases/tickets.csv")
class KeylessTest {

    @ModelFor({ModelRole.AGENT, ModelRole.JUDGE, ModelRole.OPTIMIZER})
    static ChatModel model() {
        Objects.requireNonNull(System.getenv("NOBODY_SETS_THIS_ONE"), "set NOBODY_SETS_THIS_ONE");
        return new CountedModel();
    }

    @AgentStep(role = "Sorts a ticket into one queue", prompt = "prompts/triage.md")
    String triage(AgentCall call) {
        return call.chat();
    }
}
