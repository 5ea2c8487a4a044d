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

@AgentPipeline("desk")
@Cases("cases/tickets.csv")
class DeskTest {

    @ModelFor({ModelRole.AGENT, ModelRole.JUDGE, ModelRole.OPTIMIZER})
    static ChatModel model() {
        return new ScriptedModel();
    }

    @AgentStep(role = "Sorts tickets about invoices", prompt = "prompts/sort.md")
    String invoices(AgentCall call) {
        return call.input().contains("invoice") ? call.chat() : call.skip("");
    }

    @AgentStep(role = "Sorts the other tickets", prompt = "prompts/sort.md")
    String others(AgentCall call, @From("invoices") String sorted) {
        return sorted.isEmpty() ? call.chat() : call.skip(sorted);
    }

    @SystemAssertion
    void namesTheQueue(PipelineRun run) {
        assertEquals(run.expected(), run.output());
    }
}
