package dev.maspo.internal.report;

/**
 * Makes texts from models fit for a terminal: nothing in them can move the cursor, colour the screen or fake a line.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * A text on one line: line ends become a sign, other control characters their number.
     *
     * @param text the text
     * @param longest the greatest length of the result, not counting the mark of a cut
     * @return the harmless text
     */
    public static String oneLine(String text, int longest) {
        StringBuilder safe = new StringBuilder();
        text.strip().codePoints().takeWhile(c -> safe.length() <= longest).forEach(c -> {
            if (c == '\n') {
                safe.append(" / ");
            } else if (c != '\r') {
                append(safe, c);
            }
        });
        if (safe.length() <= longest) {
            return safe.toString();
        }
        int end = Character.isHighSurrogate(safe.charAt(longest - 1)) ? longest - 1 : longest;
        return safe.substring(0, end) + "...";
    }

    /**
     * A text that keeps its lines.
     *
     * @param text the text
     * @return the harmless text, with line feeds as line ends
     */
    public static String block(String text) {
        StringBuilder safe = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n') {
                safe.append('\n');
            } else {
                append(safe, c);
            }
        });
        return safe.toString();
    }

    // Format characters include the ones that turn the direction of writing.
    private static void append(StringBuilder safe, int c) {
        int type = Character.getType(c);
        boolean harmless = type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
        if (harmless || c == '\t') {
            safe.appendCodePoint(c == '\t' ? ' ' : c);
        } else {
            safe.append(String.format("\\u%04X", c));
        }
    }
}
