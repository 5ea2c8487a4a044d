package dev.maspo.maven;

import java.util.Locale;

/**
 * Makes text that a model wrote fit for a terminal. A prompt may hold escape sequences that move the cursor or hide a
 * line, and marks that reorder what a reader sees; in a diff that someone is about to accept, neither may pass.
 */
final class Printable {

    private Printable() {}

    /** One line: every control and format character, line ends among them, is shown as its code. */
    static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    /** Several lines: like {@link #line}, but line feeds stay. */
    static String lines(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n') {
                shown.append('\n');
            } else {
                append(shown, c);
            }
        });
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        if (c == '\t' || !hidden(c)) {
            shown.appendCodePoint(c);
        } else {
            shown.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\u{%X}" : "\\u%04X", c));
        }
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
