package dev.maspo.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(PlainText.oneLine("  Grüße, 世界 🦊! ", 100)).isEqualTo("Grüße, 世界 🦊!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\r\ntwo"})
    void putsLinesBesideEachOther(String text) {
        assertThat(PlainText.oneLine(text, 100)).isEqualTo("one / two");
    }

    @Test
    void turnsTabsIntoSpaces() {
        assertThat(PlainText.oneLine("a\tb", 100)).isEqualTo("a b");
    }

    @Test
    void takesThePowerFromTerminalEscapes() {
        assertThat(PlainText.oneLine("\u001B[31mred\u001B[0m \u0007\u009B2J", 100))
                .isEqualTo("\\u001B[31mred\\u001B[0m \\u0007\\u009B2J");
    }

    @ParameterizedTest
    @CsvSource({"202E", "2066", "200F", "FEFF", "0000", "007F", "0085", "2028", "2029"})
    void showsCharactersThatTurnOrBreakTheLineByTheirNumber(String code) {
        String text = "a" + Character.toString(Integer.parseInt(code, 16)) + "b";

        assertThat(PlainText.oneLine(text, 100)).isEqualTo("a\\u" + code + "b");
    }

    @Test
    void showsHalfASurrogatePairByItsNumber() {
        assertThat(PlainText.oneLine("a\uD83Eb", 100)).isEqualTo("a\\uD83Eb");
    }

    @Test
    void aBlockKeepsItsLinesAndNothingElse() {
        assertThat(PlainText.block("one\r\n  two\n\u001B[2J\rthree\n"))
                .isEqualTo("one\n  two\n\\u001B[2J\\u000Dthree\n");
    }

    @Test
    void cutsLongTexts() {
        assertThat(PlainText.oneLine("abcdef", 6)).isEqualTo("abcdef");
        assertThat(PlainText.oneLine("abcdefg", 6)).isEqualTo("abcdef...");
    }

    @Test
    void doesNotCutACharacterInHalves() {
        assertThat(PlainText.oneLine("abc🦊def", 4)).isEqualTo("abc...");
        assertThat(PlainText.oneLine("abc🦊def", 5)).isEqualTo("abc🦊...");
    }
}
