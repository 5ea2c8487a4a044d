package dev.maspo.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void numbersStayNumbersAndTextsAreQuoted() {
        assertThat(new Csv("a", "b").row("x \"y\", z", -0.5).row(1, "").toString())
                .isEqualTo("\"a\",\"b\"\n\"x \"\"y\"\", z\",-0.5\n1,\"\"\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "%0a=1", "|calc", "\t=1", "\r\n=1", "  =1"})
    void noTextIsAFormula(String text) {
        assertThat(new Csv("a").row(text).toString()).startsWith("\"a\"\n\"'");
    }

    @Test
    void aTextStaysInItsRow() {
        assertThat(new Csv("a").row("one\ntwo\r\nthree\u0000").toString())
                .isEqualTo("\"a\"\n\"one / two / three\\u0000\"\n");
    }
}
