package dev.maspo.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"triage", "support-desk", "Step_2", "v1.2", "0", "console", "com10", "nullable"})
    void takesOrdinaryNames(String name) {
        assertThatCode(() -> SafeName.check("The name", name)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../x",
                "a/b",
                "a\\b",
                "a b",
                "a:b",
                ".hidden",
                "-x",
                "_x",
                "x.",
                "größe",
                "a\nb",
                "a\u0000",
                "con",
                "CON",
                "nul.txt",
                "Lpt1",
                "com0.log",
                "aux"
            })
    void refusesWhatIsNoFileNameSomewhere(String name) {
        assertThatThrownBy(() -> SafeName.check("The agent id", name))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("The agent id '" + name + "' is no safe file name. Use at most 100");
    }

    @Test
    void refusesVeryLongNames() {
        assertThatCode(() -> SafeName.check("The name", "a".repeat(100))).doesNotThrowAnyException();
        assertThatThrownBy(() -> SafeName.check("The name", "a".repeat(101))).isInstanceOf(MaspoException.class);
    }
}
