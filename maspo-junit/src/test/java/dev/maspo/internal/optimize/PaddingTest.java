package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddingTest {

    @ParameterizedTest
    @CsvSource({
        "a bc, 0, a bc",
        "a bc, 4, a bc",
        "a bc, 6, a bc a",
        "a bc, 7, a bc a",
        "a bc, 9, a bc a bc",
        "a bc, 14, a bc a bc a bc",
        "word, 5, word",
        "word, 8, word",
        "word, 12, word word"
    })
    void aTextRepeatsItselfToTheLastWholeWord(String text, int length, String padded) {
        assertThat(Padding.to(text, length)).isEqualTo(padded);
    }

    @Test
    void textsWithoutSpacesAreCutBetweenIdeographsAndNeverWithinACharacter() {
        assertThat(Padding.to("\u8cea\u554f", 4)).isEqualTo("\u8cea\u554f \u8cea");
        assertThat(Padding.to("\ud83d\ude00\ud83d\ude00", 6)).isEqualTo("\ud83d\ude00\ud83d\ude00");
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertThat(Padding.to("", 10)).isEmpty();
        assertThat(Padding.to(" \n", 10)).isEqualTo(" \n");
    }

    @Test
    void anyTextStaysTheBeginningAndIsNeverMadeLongerThanWanted() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, 5)
                    .forEach(c -> text.appendCodePoint(
                            "a \n\u8cea\ud83d\ude00".codePoints().toArray()[c]));
            int length = random.nextInt(60);

            String padded = Padding.to(text.toString(), length);

            assertThat(padded).startsWith(text);
            assertThat(padded.length()).isLessThanOrEqualTo(Math.max(text.length(), length));
        }
    }
}
