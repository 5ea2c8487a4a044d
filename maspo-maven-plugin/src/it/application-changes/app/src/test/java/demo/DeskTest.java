package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
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

    @ModelFor(ModelRole.AGENT)
    static ChatModel model() {
        return Models.chat();
    }

    @AgentStep(role = "Sorts a ticket into one queue", prompt = "prompts/triage.md")
    Queue triage(AgentCall call) {
        return service(Triage.class, call).sort(Mail.excerpt(call.input()));
    }

    @AgentStep(role = "Answers the customer", prompt = "prompts/reply.md")
    String reply(AgentCall call, @From("triage") Queue queue) {
        return Mail.reply(service(Writer.class, call).write(queue, Mail.excerpt(call.input())));
    }

    private static <T> T service(Class<T> type, AgentCall call) {
        // The file that the annotation names, or a candidate in its place.
        return AiServices.builder(type).chatModel(call.model()).systemMessageTransformer(file -> call.prompt()).build();
    }

    @SystemAssertion
    void sortsRight(PipelineRun run) {
        assertEquals(run.expected(), run.output("triage", Queue.class).name());
    }

    @SystemAssertion
    void namesTheNumber(PipelineRun run) {
        String number = run.input().replaceAll("\\D+", "");
        assertTrue(run.output().contains(number), run.output());
    }
}
