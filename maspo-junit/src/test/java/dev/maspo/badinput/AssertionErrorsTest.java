package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.MaspoException;
import dev.maspo.fixtures.BrokenAssertions;
import dev.maspo.testing.Refused;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssertionErrorsTest {

    private static final String FORM = "is a @SystemAssertion, so it must take one parameter, a PipelineRun";

    @TempDir
    Path folder;

    @Test
    void anAssertionWithoutParameterIsRefused() {
        Refused.everywhere(
                BrokenAssertions.NoParameter.class,
                folder,
                BrokenAssertions.NoParameter.class.getName() + ".isGood() " + FORM);
    }

    @Test
    void anAssertionWithAnotherParameterIsRefused() {
        Refused.everywhere(
                BrokenAssertions.SecondParameter.class,
                folder,
                BrokenAssertions.SecondParameter.class.getName() + ".isGood() " + FORM);
    }

    @Test
    void anAssertionThatReturnsABooleanIsRefused() {
        String message = "isGood() is a @SystemAssertion that returns boolean. Return nothing and throw to fail";
        assertThat(Running.failure(Running.maspo(BrokenAssertions.ReturnsBoolean.class)))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(message);
        assertThat(Refused.optimizing(BrokenAssertions.ReturnsBoolean.class, folder))
                .contains(message);
    }

    @Test
    void aMinPassRateInPercentIsRefused() {
        Refused.everywhere(
                BrokenAssertions.TooHighRate.class,
                folder,
                "isGood() has minPassRate = 80.0, expected a number from 0 to 1.");
    }

    @Test
    void aPrivateAssertionThatJunitWouldPassOverIsRefused() {
        Refused.everywhere(BrokenAssertions.Private.class, folder, ".isGood()", "private");
    }

    @Test
    void aClassWhoseOnlyAssertionIsPrivateIsNotPassedOver() {
        assertThat(Running.failure(Running.maspo(BrokenAssertions.OnlyPrivate.class)))
                .hasMessageContainingAll(".isGood()", "private");
        assertThat(Refused.optimizing(BrokenAssertions.OnlyPrivate.class, folder))
                .contains(".isGood()", "private");
    }

    @Test
    void aClassWhoseOnlyAssertionIsStaticIsNotPassedOver() {
        assertThat(Running.failure(Running.maspo(BrokenAssertions.OnlyStatic.class)))
                .hasMessageContainingAll(".isGood()", "static");
        assertThat(Refused.optimizing(BrokenAssertions.OnlyStatic.class, folder))
                .contains(".isGood()", "static");
    }

    @Test
    void aScoreThatIsNoShareFailsItsTestAndSaysSo() {
        assertThat(Running.failure(Running.jupiter(BrokenAssertions.ScoreTooHigh.class)))
                .hasMessageContaining("percent returned 80.0, expected a score from 0 to 1");
    }

    @Test
    void aFinalClassWithoutCheckIsToldToDropTheModifier() {
        assertThat(Refused.optimizing(BrokenAssertions.FinalClass.class, folder))
                .contains(BrokenAssertions.FinalClass.class.getName() + " is final or private")
                .contains("remove the modifier");
    }
}
