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
    void aPlaceholderThatOnlySomeOfThoseThatShareAFileFillIsNamed() {
        Refused.everywhere(
                BrokenGraphs.SharedPlaceholder.class,
                folder,
                "The prompt file prompts/bad/placeholder.md of agent 'two'",
                "nobody fills in case 't00': {{customer}}",
                "The file is shared with one",
                "@From(value = ..., as = ...)");
    }

    @Test
    void aSlashAtTheBeginMakesNoOtherPromptFile() {
        Refused.everywhere(
                BrokenGraphs.SharedPromptSpeltTwice.class, folder, "of agent 'two'", "The file is shared with one");
    }

    @Test
    void aNameThatCouldMeanTwoThingsIsRefused() {
        Refused.everywhere(
                BrokenGraphs.NamedLikeAnAgent.class,
                folder,
                "agent 'two' takes @From(value = \"one\", as = \"other\"), but there is an agent of that id");
        Refused.everywhere(
                BrokenGraphs.TwoOfOneName.class,
                folder,
                "agent 'three' takes @From(value = \"two\", as = \"text\"), and another agent's output under the same name");
        Refused.everywhere(
                BrokenGraphs.TwoNames.class, folder, "takes @From(\"one\") twice, as 'text' and as 'answer'");
        Refused.everywhere(
                BrokenGraphs.NamedLikeAField.class,
                folder,
                "takes the output of agent 'one' as 'input'",
                "has a field of that name");
        Refused.everywhere(BrokenGraphs.NoName.class, folder, "as = \"a text\"), which is no name of a placeholder");
    }
}
