package dev.maspo.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final Pattern UNSPACED = Pattern.compile(
            "\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana}|\\p{IsThai}|\\p{IsLao}|\\p{IsKhmer}|\\p{IsMyanmar}");
    private static final int END = 0x40000; // No character has been given a place from here to the last planes.

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Order 4711, please!      | order 4711 please
                    it's naïve—and ÉTÉ       | it s naïve and été
                    退款 requested 2x         | 退 款 requested 2x
                    カode-10                  | カ ode 10
                    ½ cup of x²              | ½ cup of x²
                    ...                      |
                    """)
    void wordsAreRunsOfLettersAndNumbers(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(words == null ? "" : words);
    }

    @Test
    void everyCharacterIsPartOfAWordOrAWordOrBetweenWords() {
        Pattern inWord = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
        for (int c = 0; c < END; c++) {
            String character = Character.toString(c).toLowerCase(Locale.ROOT);
            String expected = !inWord.matcher(character).matches()
                    ? "a b"
                    : UNSPACED.matcher(character).matches() ? "a " + character + " b" : "a" + character + "b";
            assertThat(String.join(" ", Words.of("a" + Character.toString(c) + "B")))
                    .as("U+%04X", c)
                    .isEqualTo(expected);
        }
    }

    @Test
    void contentLeavesOutShortWordsAndRepetitions() {
        assertThat(Words.content("The cat 7 reads the 退 book, reads it")).containsExactly("7", "reads", "退", "book");
    }
}
