package dev.maspo.bench;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Test classes as a user writes them; the file of their cases is made by who runs them. */
public final class BenchAgents {

    private BenchAgents() {}

    @Cases("cases/bench.jsonl")
    abstract static class Labelled {

        @ModelFor(ModelRole.AGENT)
        ChatModel model() {
            return new NamedModel();
        }

        @AgentStep(role = "Sorts", prompt = "prompts/world/a.md")
        String first(AgentCall call) {
            return call.chat();
        }

        @AgentStep(role = "Drafts", prompt = "prompts/world/b.md")
        String second(AgentCall call, @From("first") String before) {
            return call.chat();
        }

        @AgentStep(role = "Reviews", prompt = "prompts/world/c.md")
        String third(AgentCall call, @From("second") String before) {
            return call.chat();
        }

        @SystemAssertion(minPassRate = 0)
        void answersTheTicket(PipelineRun run) {
            assertThat(run.output()).startsWith("answer");
        }
    }

    /** Three agents in a row. */
    @AgentPipeline("bench-three")
    public static class Three extends Labelled {}

    /** Eight agents: two pairs and an inner one beside each other, between the first and the last. */
    @AgentPipeline("bench-eight")
    public static class Eight extends Labelled {

        @AgentStep(role = "Asks", prompt = "prompts/world/d.md")
        String fourth(AgentCall call, @From("second") String before) {
            return call.chat();
        }

        @AgentStep(role = "Answers", prompt = "prompts/world/e.md")
        String fifth(AgentCall call, @From("fourth") String before) {
            return call.chat();
        }

        @AgentStep(role = "Objects", prompt = "prompts/world/f.md")
        String sixth(AgentCall call, @From("third") String before) {
            return call.chat();
        }

        @AgentStep(role = "Weighs", prompt = "prompts/world/g.md")
        String seventh(AgentCall call, @From("fifth") String one, @From("sixth") String other) {
            return call.chat();
        }

        @AgentStep(role = "Writes", prompt = "prompts/world/h.md")
        String eighth(AgentCall call, @From("seventh") String before) {
            return call.chat();
        }
    }
}
