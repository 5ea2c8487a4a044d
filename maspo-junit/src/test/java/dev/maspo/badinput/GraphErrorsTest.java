package dev.maspo.badinput;

import dev.maspo.fixtures.BrokenGraphs;
import dev.maspo.testing.Refused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphErrorsTest {

    @TempDir
    Path folder;

    @Test
    void aCycleIsNamedByItsPath() {
        Refused.everywhere(
                BrokenGraphs.Cycle.class,
                folder,
                "Pipeline 'broken'",
                "it has a cycle: act -> check -> plan -> act.",
                "drop one of these @From parameters",
                "[in " + BrokenGraphs.Cycle.class.getName() + "]");
    }

    @Test
    void anAgentThatReadsItselfIsACycle() {
        Refused.everywhere(BrokenGraphs.Narcissus.class, folder, "it has a cycle: self -> self.");
    }

    @Test
    void twoTerminalAgentsAreNamed() {
        Refused.everywhere(
                BrokenGraphs.TwoEnds.class,
                folder,
                "it has 2 terminal agents",
                "left, right",
                "hand the others' outputs on with @From",
                BrokenGraphs.TwoEnds.class.getName());
    }

    @Test
    void aPipelineWithoutAgentsIsToldHowToGetOne() {
        Refused.everywhere(
                BrokenGraphs.NoAgents.class,
                folder,
                "it has no agents. Add a method with @AgentStep",
                BrokenGraphs.NoAgents.class.getName());
    }

    @Test
    void anUnknownPredecessorIsNamedWithTheKnownOnes() {
        Refused.everywhere(
                BrokenGraphs.UnknownFrom.class,
                folder,
                "agent 'reply' takes @From(\"triaje\"), but there is no agent of that id",
                "Known agents: reply, triage.",
                BrokenGraphs.UnknownFrom.class.getName());
    }

    @Test
    void anIdThatTwoAgentsHaveIsNamed() {
        Refused.everywhere(
                BrokenGraphs.OneIdTwice.class,
                folder,
                "two agents with the id 'triage'",
                "@AgentStep(id = ...)",
                BrokenGraphs.OneIdTwice.class.getName());
    }

    @Test
    void twoAgentsThatShareAPromptFileAreNamed() {
        Refused.everywhere(
                BrokenGraphs.SharedPrompt.class,
                folder,
                "agents 'one' and 'two' share the prompt file prompts/sorter.md",
                "give each agent a file of its own");
    }

    @Test
    void aSlashAtTheBeginMakesNoOtherPromptFile() {
        Refused.everywhere(
                BrokenGraphs.SharedPromptSpeltTwice.class, folder, "agents 'one' and 'two' share the prompt file");
    }
}
