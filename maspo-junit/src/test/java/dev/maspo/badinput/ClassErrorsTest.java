package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.BrokenClasses;
import dev.maspo.testing.Refused;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassErrorsTest {

    @TempDir
    Path folder;

    @Test
    void aClassWhoseConstructorThrowsIsNamedWithItsError() {
        assertThat(Refused.optimizing(BrokenClasses.CannotBeMade.class, folder))
                .contains("The test class " + BrokenClasses.CannotBeMade.class.getName() + " could not be run: ")
                .contains("no container");
        assertThat(Running.failure(Running.jupiter(BrokenClasses.CannotBeMade.class)))
                .hasMessageContaining("no container");
    }

    @Test
    void aClassWhoseFixtureFailsIsNamedWithItsError() {
        assertThat(Refused.optimizing(BrokenClasses.FixtureFails.class, folder))
                .contains("The test class " + BrokenClasses.FixtureFails.class.getName() + " could not be run: ")
                .contains("IllegalStateException: port 5432 is taken");
    }

    @Test
    void aClassThatIsSwitchedOffSaysWhy() {
        assertThat(Refused.optimizing(BrokenClasses.SwitchedOff.class, folder))
                .contains("The test class " + BrokenClasses.SwitchedOff.class.getName() + " was skipped: ")
                .contains("until the database is back", "Enable it, or leave its pipeline out with maspo.pipelines.");
    }

    @Test
    void aNegativeWeightIsNamedWithTheOthers() {
        assertThat(Refused.optimizing(BrokenClasses.NegativeWeight.class, folder))
                .contains(
                        "@JointObjective(local = 0.5, lookahead = -0.1, global = 0.6): each weight must be 0 or more");
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        assertThat(Refused.optimizing(BrokenClasses.NoWeight.class, folder))
                .contains("@JointObjective(local = 0.0, lookahead = 0.0, global = 0.0)")
                .contains("at least one must be positive");
    }

    @Test
    void wrongWeightsAreSaidToBeInTheirClass() {
        assertThat(Refused.optimizing(BrokenClasses.NoWeight.class, folder))
                .contains(BrokenClasses.NoWeight.class.getName());
    }

    @Test
    void aClassWithoutCasesIsToldHowToNameThem() {
        Refused.everywhere(
                BrokenClasses.NoCases.class,
                folder,
                "Pipeline 'broken' has no cases. Name their file: @Cases(\"cases/broken.jsonl\").",
                BrokenClasses.NoCases.class.getName());
    }
}
