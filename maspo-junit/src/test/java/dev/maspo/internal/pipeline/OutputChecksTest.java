package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Constraining.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OutputChecksTest {

    private static String matching(String pattern, String text) {
        return problem(OutputChecks.matches(Pattern.compile(pattern)), text);
    }

    private static String length(int min, int max, String text) {
        return problem(OutputChecks.length(min, max), text);
    }

    @Test
    void aPatternIsOneOfTheWholeOutput() {
        assertThat(matching("billing|shipping", "billing")).isEmpty();
        assertThat(matching("billing|shipping", "the billing team")).isEqualTo("the output is 'the billing team'");
        assertThat(matching("billing", "billing\n")).isNotEmpty();
        assertThat(matching("(?s).*team.*", "the\nteam\nof billing")).isEmpty();
    }

    @Test
    void aPatternThatBacktracksWithoutEndIsStoppedAndCountsAsBroken() {
        // Without the bound it would try the tenth power of 2,000 ways.
        assertThat(matching(".*".repeat(10) + "b", "a".repeat(2_000)))
                .startsWith("the pattern is too much work for the output, which is 'aaaa")
                .endsWith("Write it with fewer repetitions that can match the same text");
    }

    @Test
    void aPatternThatExhaustsTheStackCountsAsBroken() {
        assertThat(matching("(a|b)*", "ab".repeat(500_000))).contains("too much work");
    }

    @Test
    void aLongTextIsReadOnlyOnceByASimplePattern() {
        assertThat(matching("[a-z]+", "x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void aLengthIsOneOfCharactersNotOfTheirCode() {
        assertThat(length(0, 3, "abc")).isEmpty();
        assertThat(length(0, 3, "abcd")).isEqualTo("the output has 4");
        assertThat(length(0, 3, "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00")).isEmpty();
        assertThat(length(2, 3, "a")).isEqualTo("the output has 1");
        assertThat(length(0, 0, "")).isEmpty();
    }

    @Test
    void aRangeWithoutALengthInItIsRefused() {
        assertThatThrownBy(() -> OutputChecks.length(5, 4))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("has minLength = 5 and maxLength = 4. ");
        assertThatThrownBy(() -> OutputChecks.length(-1, 4)).isInstanceOf(MaspoException.class);
    }
}
