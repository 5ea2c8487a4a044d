package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.BrokenPrompts;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Refused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptErrorsTest {

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamedWithItsAgentAndItsPlace() {
        Refused.everywhere(
                BrokenPrompts.Missing.class,
                folder,
                "no resource prompts/bad/there-is-none.md on the class path",
                "the prompt of agent 'triage'",
                "Put the file into src/test/resources/prompts/bad/there-is-none.md.",
                BrokenPrompts.Missing.class.getName());
    }

    @Test
    void anEmptyFileIsNamedWithItsAgent() {
        Refused.everywhere(
                BrokenPrompts.Empty.class,
                folder,
                "The prompt file prompts/bad/empty.md of agent 'triage' is empty. Write the agent's instructions into it.");
    }

    @Test
    void aBlankFileIsAsGoodAsEmpty() {
        Refused.everywhere(BrokenPrompts.Blank.class, folder, "prompts/bad/blank.md of agent 'triage' is empty.");
    }

    @Test
    void aFileThatIsNotUtf8IsToldSo() {
        Refused.everywhere(
                BrokenPrompts.OtherEncoding.class, folder, "prompts/bad/latin1.md", "is not UTF-8. Save it as");
    }

    @Test
    void aPlaceholderThatNobodyFillsIsNamedWithFileAgentCaseAndWhatThereIs() {
        Refused.everywhere(
                BrokenPrompts.Placeholder.class,
                folder,
                "The prompt file prompts/bad/placeholder.md of agent 'triage'",
                "a placeholder that nobody fills in case 't00': {{customer}}",
                "It can use {{input}}",
                BrokenPrompts.Placeholder.class.getName());
    }

    @Test
    void anAgentThatAsksPastItsPromptIsInError() {
        String[] parts = {
            "40 of 40 cases failed",
            "Agent 'triage' failed in case 't00': its model was asked, and its prompt prompts/sorter.md was in no request",
            "Call AgentCall.chat(), or hand AgentCall.prompt() unchanged, or AgentCall.template()"
        };
        assertThat(Refused.testing(BrokenPrompts.NeverSent.class)).contains(parts);
        assertThat(Refused.whileOptimizing(BrokenPrompts.NeverSent.class, folder))
                .contains("Agent 'triage' failed in case", "was in no request");
    }

    @Test
    void aPromptThatIsReadInNoCaseIsAnErrorInEveryMode() {
        String[] parts = {
            "Agent 'triage' asked no model in any of", "the prompt prompts/sorter.md reached no model", "add a case"
        };
        assertThat(Refused.testing(BrokenPrompts.AlwaysSilent.class)).contains(parts);
        assertThat(Refused.whileOptimizing(BrokenPrompts.AlwaysSilent.class, folder))
                .contains(parts);
        assertThat(new Gating(folder).record(BrokenPrompts.AlwaysSilent.class).error())
                .contains(parts);
    }

    @Test
    void anAgentWithoutPromptThatChatsIsToldToGetOne() {
        assertThat(Refused.testing(BrokenPrompts.ChatsWithoutPrompt.class))
                .contains("Agent 'triage' failed in case 't00': it has no prompt.")
                .contains("@AgentStep(prompt = \"prompts/triage.md\")");
    }

    @Test
    void aPipelineWithoutAnyPromptHasNothingToOptimize() {
        assertThat(Refused.optimizing(BrokenPrompts.ChatsWithoutPrompt.class, folder))
                .contains("has no agent with a prompt, so there is nothing to optimize")
                .contains(BrokenPrompts.ChatsWithoutPrompt.class.getName());
    }
}
