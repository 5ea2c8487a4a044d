package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.BrokenAgents;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Refused;
import dev.maspo.testing.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentErrorsTest {

    @TempDir
    Path temp;

    Path folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createDirectory(temp.resolve("results"));
    }

    @Test
    void anAgentMethodThatReturnsNothingIsRefused() {
        Refused.everywhere(
                BrokenAgents.ReturnsNothing.class,
                folder,
                BrokenAgents.ReturnsNothing.class.getName() + ".triage()",
                "is an @AgentStep and returns nothing. Return the agent's output.");
    }

    @Test
    void anEmptyRoleIsRefused() {
        Refused.everywhere(BrokenAgents.NoRole.class, folder, "triage() has an empty role. Say in a sentence");
    }

    @Test
    void aParameterThatNobodyFillsIsRefused() {
        Refused.everywhere(
                BrokenAgents.StrangeParameter.class,
                folder,
                "triage() has a parameter of type String that nobody fills",
                "@From(\"id\")");
    }

    @Test
    void anAgentThatThrowsIsNamedWithItsCaseAndItsCause() {
        String[] none = {"maspo.maxErrorRate", "0"};
        Throwable failure = Running.failure(Running.jupiter(BrokenAgents.Throws.class, none));

        String[] parts = {
            "1 of",
            "cases failed, more than maspo.maxErrorRate = 0.0 allows",
            "Agent 'triage' failed in case 't03'",
            "UnsupportedOperationException: the database is away"
        };
        assertThat(failure)
                .hasMessageContainingAll(parts)
                .hasCauseInstanceOf(UnsupportedOperationException.class)
                .hasRootCauseMessage("the database is away");
    }

    @Test
    void anAgentThatThrowsEndsAnOptimizationToo() {
        assertThat(Refused.whileOptimizing(BrokenAgents.Throws.class, folder, "maspo.maxErrorRate", "0"))
                .contains("1 of ", "cases failed, more than maspo.maxErrorRate = 0.0 allows")
                .contains("Agent 'triage' failed in case 't03'", "the database is away");
    }

    @Test
    void anAgentThatReturnsNullIsNamedWithItsCase() {
        assertThat(Refused.testing(BrokenAgents.ReturnsNull.class))
                .contains("40 of 40 cases failed", "Agent 'triage' failed in case 't00'")
                .contains("the agent method returned null. Return the agent's output.");
    }

    @Test
    void anInputOfAnotherTypeIsNamedWithBothTypes() {
        assertThat(Refused.testing(BrokenAgents.WrongType.class))
                .contains("Agent 'reply' failed in case 't00'", BrokenAgents.WrongType.class.getName() + ".reply()")
                .contains("@From(\"triage\") as java.lang.Integer, but that agent returned a java.lang.String");
    }

    @Test
    void aPipelineNameThatClimbsOutOfTheFolderIsRefused() {
        refusesName(BrokenAgents.ClimbingName.class, "The name of a pipeline, '../broken' is no safe file name");
    }

    @Test
    void aPipelineNameThatIsADeviceIsRefused() {
        refusesName(BrokenAgents.DeviceName.class, "The name of a pipeline, 'con' is no safe file name");
    }

    @Test
    void anAgentIdThatClimbsOutOfTheFolderIsRefused() {
        refusesName(BrokenAgents.ClimbingId.class, "The agent id '../triage' is no safe file name");
    }

    @Test
    void anAgentIdThatIsADeviceIsRefused() {
        refusesName(BrokenAgents.DeviceId.class, "The agent id 'con' is no safe file name");
    }

    private void refusesName(Class<?> fixture, String message) {
        assertThat(Refused.testing(fixture)).contains(message, "Use at most 100 letters", fixture.getName());
        assertThat(Optimizing.run(fixture, folder).error()).contains(message, fixture.getName());
        assertThat(folder).isEmptyDirectory();
        assertThat(temp.resolve("broken")).doesNotExist();
    }
}
