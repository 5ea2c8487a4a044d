package dev.maspo.badinput;

import dev.maspo.fixtures.BrokenConstraints;
import dev.maspo.testing.Refused;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConstraintErrorsTest {

    @TempDir
    Path folder;

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(
                        BrokenConstraints.Nothing.class,
                        "a @Constraint that cannot be used. It demands nothing. Give it one of"),
                Arguments.of(
                        BrokenConstraints.Several.class, "It makes several demands: pattern, length. Give it one of"),
                Arguments.of(BrokenConstraints.Same.class, "It reads like another one: \"is short\". Give one of them"),
                Arguments.of(
                        BrokenConstraints.BadPattern.class,
                        "a @Constraint with pattern = \"(x\" that cannot be used. It is no regular expression: Unclosed group near index 2."),
                Arguments.of(BrokenConstraints.BadLength.class, "It has minLength = 5 and maxLength = 4."),
                Arguments.of(
                        BrokenConstraints.NoSchema.class,
                        "with schema = \"schemas/missing.json\" that cannot be used. There is no resource schemas/missing.json"),
                Arguments.of(
                        BrokenConstraints.BadSchema.class,
                        "that cannot be used. It is no schema of https://json-schema.org/draft/2020-12/schema: /type"),
                Arguments.of(
                        BrokenConstraints.RepairWithoutPrompt.class,
                        "It has repair = true, but the agent has no prompt to ask by."),
                Arguments.of(BrokenConstraints.NoMethod.class, "method = \"isPolite\", but "),
                Arguments.of(BrokenConstraints.TwoMethods.class, " has 2 methods of that name."),
                Arguments.of(
                        BrokenConstraints.OtherParameters.class,
                        "that method does not take the output. It takes a String, as the agent returns"),
                Arguments.of(BrokenConstraints.OtherOutput.class, "that method does not take the output."),
                Arguments.of(BrokenConstraints.OtherAnswer.class, "that method returns int. Return a boolean"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aConstraintThatCannotBeUsedIsRefusedAndNamed(Class<?> fixture, String message) {
        Refused.everywhere(fixture, folder, fixture.getName() + ".echo() has a", message);
    }

    @Test
    void aConstraintWhereThereIsNoAgentIsRefused() {
        Refused.everywhere(
                BrokenConstraints.NoAgent.class,
                folder,
                BrokenConstraints.NoAgent.class.getName() + ".helper() has a @Constraint but is no @AgentStep");
    }

    @Test
    void anAssertionAboutAnAgentThatIsNotThereIsRefused() {
        Refused.everywhere(
                BrokenConstraints.UnknownAgent.class,
                folder,
                BrokenConstraints.UnknownAgent.class.getName()
                        + ".repeats(), a @SystemAssertion, names the agent 'ecco', but there is none of that id. Known agents: echo.");
    }
}
