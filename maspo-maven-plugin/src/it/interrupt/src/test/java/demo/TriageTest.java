package demo;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.ModelRole;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.AgentStep;
import dev.maspo.junit.Cases;
import dev.maspo.junit.ModelFor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;

@AgentPipeline("triage")
@Cases("cases/tickets.csv")
class TriageTest {

    @ModelFor({ModelRole.AGENT, ModelRole.JUDGE, ModelRole.OPTIMIZER})
    static ChatModel model() {
        return new ScriptedModel();
    }

    @AgentStep(role = "Sorts a ticket into one queue", prompt = "prompts/triage.md")
    String triage(AgentCall call) throws IOException, InterruptedException {
        Path written = Files.createTempFile(Path.of("target"), "pid", ".tmp");
        Files.writeString(written, String.valueOf(ProcessHandle.current().pid()));
        Files.move(written, Path.of("target", "fork.pid"), StandardCopyOption.ATOMIC_MOVE);
        new CountDownLatch(1).await();
        return call.chat();
    }
}
