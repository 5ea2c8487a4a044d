package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void escapeSequencesAndMarksThatReorderTextAreShown() {
        assertThat(Printable.line("a\u001b[2Kb\u202ec\u200bd\u2028e\u0000\u0085"))
                .isEqualTo("a\\u001B[2Kb\\u202Ec\\u200Bd\\u2028e\\u0000\\u0085");
        assertThat(Printable.line("x" + Character.toString(0xE0041))).isEqualTo("x\\u{E0041}");
        assertThat(Printable.line("lone " + '\ud800')).isEqualTo("lone \\uD800");
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(Printable.line("Grüße,\t日本 👍 \\n {{input}}")).isEqualTo("Grüße,\t日本 👍 \\n {{input}}");
    }

    @Test
    void onlyLinesKeepTheirLineEnds() {
        assertThat(Printable.line("a\nb")).isEqualTo("a\\u000Ab");
        assertThat(Printable.lines("a\r\nb\rc\n")).isEqualTo("a\nb\\u000Dc\n");
    }
}
