package dev.maspo.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {

    @Test
    void leavesShortTextsAlone() {
        assertThat(Shortened.to("abc", 3, "...")).isEqualTo("abc");
        assertThat(Shortened.to("", 3, "...")).isEmpty();
    }

    @Test
    void cutsLongOnesAndMarksTheCut() {
        assertThat(Shortened.to("abcd", 3, " [...]")).isEqualTo("abc [...]");
    }

    @Test
    void quotesOnOneLineWithoutControlCharacters() {
        assertThat(Shortened.line(" one\r\ntwo\u001b[31m \u202ethree\u2028", 100))
                .isEqualTo("one two [31m  three");
        assertThat(Shortened.line("\n\nabcd", 3)).isEqualTo("abc...");
    }

    @Test
    void neverCutsThroughACharacter() {
        assertThat(Shortened.to("ab🦊cd", 3, "...")).isEqualTo("ab...");
        assertThat(Shortened.to("ab🦊cd", 4, "...")).isEqualTo("ab🦊...");
    }
}
