package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.maspo.MaspoException;
import dev.maspo.Verdict;
import dev.maspo.fixtures.BrokenAssertions;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Refused;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(
                        BrokenAssertions.ScoreTooHigh.class.getName() + ".percent() returned 80.0 for case '")
                .hasMessageContainingAll("expected a number from 0 to 1", "divide a percentage by 100");
    }

    @Test
    void theTestsOfOtherAssertionsDoNotFailForAScoreThatIsNone() {
        assertThat(Running.jupiter(BrokenAssertions.ScoreTooHigh.class)
                        .testEvents()
                        .failed()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void norDoTheyFailForWhatIsSaidOfTheAgents() {
        assertThat(Running.jupiter(BrokenAssertions.SevenBesideAnother.class)
                        .testEvents()
                        .failed()
                        .count())
                .isEqualTo(1);
    }

    static Stream<Arguments> classesWithoutScore() {
        return Stream.of(
                arguments(BrokenAssertions.Seven.class, "7.0"),
                arguments(BrokenAssertions.NotANumber.class, "NaN"),
                arguments(BrokenAssertions.NoNumber.class, "null"));
    }

    @ParameterizedTest
    @MethodSource("classesWithoutScore")
    void optimizingByAScoreThatIsNoneIsRefusedBeforeAnythingIsWritten(Class<?> fixture, String returned) {
        assertThat(Refused.optimizing(fixture, folder)).contains(odd(returned));
        assertThat(Refused.optimizing(fixture, folder, "maspo.preflight", "off"))
                .contains(odd(returned));
    }

    @ParameterizedTest
    @MethodSource("classesWithoutScore")
    void aCheckByAScoreThatIsNoneIsAnErrorAndNoBaselineIsMadeOfIt(Class<?> fixture, String returned) {
        Gating gating = new Gating(folder);
        assertThat(gating.record(fixture).error()).contains(odd(returned));

        gating.record(BrokenAssertions.Half.class);
        GateResult result = gating.check(fixture);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains(odd(returned));
    }

    private static String odd(String returned) {
        return BrokenAssertions.NoScore.class.getName() + ".odd() returned " + returned + " for case '";
    }

    @Test
    void aFinalClassWithoutCheckIsToldToDropTheModifier() {
        assertThat(Refused.optimizing(BrokenAssertions.FinalClass.class, folder))
                .contains(BrokenAssertions.FinalClass.class.getName() + " is final or private")
                .contains("remove the modifier");
    }
}
