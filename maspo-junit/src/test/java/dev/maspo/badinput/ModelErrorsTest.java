package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.BrokenModels;
import dev.maspo.testing.Refused;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ModelErrorsTest {

    @TempDir
    Path folder;

    @Test
    void aTestWithoutAnyModelIsToldHowToGetOne() {
        assertThat(Refused.testing(BrokenModels.None.class))
                .contains("Agent 'sorter' failed in case 't00'", "There is no model for it")
                .contains("@ModelFor(AGENT)", "maspo.model.base-url and maspo.model.name");
    }

    @Test
    void anOptimizationWithoutAnyModelIsToldHowToGetOne() {
        assertThat(Refused.optimizing(BrokenModels.None.class, folder))
                .contains("has no model for the role", "@ModelFor", "maspo.model.base-url and maspo.model.name");
    }

    @Test
    void anOptimizationWithoutJudgeIsToldHowToGetOne() {
        assertThat(Refused.optimizing(BrokenModels.NoJudge.class, folder))
                .contains("Pipeline 'broken' (" + BrokenModels.NoJudge.class.getName() + ")")
                .contains("has no model for the role JUDGE", "Add JUDGE to a @ModelFor method")
                .contains("maspo.model.judge.base-url")
                .doesNotContain("only measure");
    }

    @Test
    void anOptimizationWithoutOptimizerIsToldHowToGetOne() {
        assertThat(Refused.optimizing(BrokenModels.NoOptimizer.class, folder))
                .contains("has no model for the role OPTIMIZER", "maspo.model.optimizer.base-url");
    }

    @Test
    void withoutAssertionsTheJudgeIsTheOnlyMeasure() {
        assertThat(Refused.optimizing(BrokenModels.NoJudgeAndNoLabels.class, folder))
                .contains("has no model for the role JUDGE")
                .contains("Without any @SystemAssertion the judge is the only measure there is.");
    }

    @Test
    void aModelThatAnswersNothingIsAnErrorOfItsAgentAndCase() {
        String[] parts = {"failed in case", "Agent 'sorter'", "the model answered nothing (finish reason:"};
        assertThat(Refused.testing(BrokenModels.AnswersNothing.class)).contains(parts);
        assertThat(Refused.whileOptimizing(BrokenModels.AnswersNothing.class, folder))
                .contains(parts);
    }

    @Test
    void aModelThatFailsForGoodIsAnErrorOfItsAgentAndCaseWithItsCause() {
        String[] parts = {
            "cases failed", "Agent 'sorter' failed in case", "The model failed for agent 'sorter'", "401: no such key"
        };
        assertThat(Refused.testing(BrokenModels.Fails.class)).contains(parts);
        assertThat(Running.failure(Running.jupiter(BrokenModels.Fails.class)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(Refused.whileOptimizing(BrokenModels.Fails.class, folder)).contains(parts);
    }

    @Test
    void aFactoryWithParametersIsRefused() {
        Refused.everywhere(
                BrokenModels.FactoryWithParameter.class,
                folder,
                BrokenModels.FactoryWithParameter.class.getName() + ".model() is a @ModelFor method",
                "it must take no parameters and return a ChatModel");
    }

    @Test
    void twoFactoriesOfOneRoleAreRefused() {
        Refused.everywhere(
                BrokenModels.TwoFactories.class,
                folder,
                "there is a second @ModelFor method for the role AGENT. Keep one.");
    }

    @Test
    void aFactoryThatThrowsIsNamedWithWhatItThrew() {
        Refused.everywhere(
                BrokenModels.FactoryThrows.class,
                folder,
                BrokenModels.FactoryThrows.class.getName() + ".model() could not make its model",
                "IllegalStateException: no license");
    }

    @Test
    void aFactoryThatReturnsNullIsNamed() {
        Refused.everywhere(
                BrokenModels.FactoryReturnsNull.class, folder, ".model() returned null, expected a ChatModel.");
    }

    @Test
    void aFactoryForAnUnknownAgentIsToldTheKnownOnes() {
        Refused.everywhere(
                BrokenModels.FactoryOfUnknownAgent.class,
                folder,
                "names the agent 'sorted', but there is none of that id. Known agents: sorter, writer.");
    }

    @Test
    @Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aModelThatThrowsWhatItMustNotKeepsNobodyWaiting() {
        assertThat(Refused.testing(BrokenModels.ThrowsChecked.class))
                .contains("40 of 40 cases failed", "Agent 'sorter' failed in case 't00'", "broken pipe");
    }
}
