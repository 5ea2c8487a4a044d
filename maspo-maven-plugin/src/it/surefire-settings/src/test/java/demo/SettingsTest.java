package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.ModelRole;
import dev.maspo.PipelineRun;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.AgentStep;
import dev.maspo.junit.Cases;
import dev.maspo.junit.ModelFor;
import dev.maspo.junit.SystemAssertion;

@AgentPipeline("settings")
@Cases("cases/tickets.csv")
class SettingsTest {

    @ModelFor({ModelRole.AGENT, ModelRole.JUDGE, ModelRole.OPTIMIZER})
    static ChatModel model() {
        expect("of the line", System.getProperty("my.arg"));
        expect("of the POM", System.getProperty("my.variable"));
        expect("of the file", System.getProperty("my.file"));
        expect("set while building", System.getProperty("my.late"));
        expect("typed-secret-12345", System.getProperty("typed.key"));
        expect("line-secret-12345", System.getProperty("line.api.key"));
        expect("environment-secret-12345", System.getenv("MY_API_KEY"));
        expect(null, System.getenv("LEFT_OUT"));
        expect(System.getProperty("user.dir"), System.getProperty("basedir"));
        return new ScriptedModel();
    }

    private static void expect(String wanted, String found) {
        // Neither value is shown: it may be a secret.
        if (wanted == null ? found != null : !wanted.equals(found)) {
            throw new IllegalStateException("a setting is missing: " + new Throwable().getStackTrace()[1].getLineNumber());
        }
    }

    @AgentStep(role = "Sorts a ticket into one queue", prompt = "prompts/triage.md")
    String triage(AgentCall call) {
        return call.chat();
    }

    @SystemAssertion(minPassRate = 0)
    void namesTheQueue(PipelineRun run) {
        assertEquals(run.expected(), run.output("triage"));
    }
}
