package dev.maspo.internal.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.MaspoException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InClassTest {

    @Test
    void whyARunBrokeOffIsToldWithoutKeysAndControlCharacters() {
        String key = Objects.requireNonNull(System.getenv("MASPO_TEST_API_KEY"));

        assertThat(InClass.reason(new StackOverflowError("deep in " + key + "\u001B[31m")))
                .isEqualTo("The run broke off: java.lang.StackOverflowError: deep in ***\\u001B[31m");
    }

    @Test
    void whatIsWordedForTheUserIsToldAsItIs() {
        assertThat(InClass.reason(new MaspoException("Add cases."))).isEqualTo("Add cases.");
    }
}
