package dev.maspo.internal.report;

/**
 * Texts from elsewhere inside Markdown: nothing in them becomes markup, a link, or the mention of a person, neither on
 * GitHub nor on GitLab, which both look for names and numbers in the text <em>after</em> it was rendered.
 */
final class Markdown {

    private static final char UNSEEN = '\u200B';
    private static final int SHORTEST_FENCE = 3;

    private Markdown() {}

    /** A sentence, to stand after words of our own on the same line. */
    static String prose(String text, int longest) {
        String plain = PlainText.oneLine(text, longest);
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean inWord = i + 1 < plain.length() && !Character.isWhitespace(plain.charAt(i + 1));
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                // As code it is neither a mention nor part of an address, whatever follows.
                case '@' -> safe.append("`@`").append(UNSEEN);
                case '\\', '`', '*', '_', '[', ']', '|', '~', '#', '$', '^' ->
                    safe.append('\\').append(c);
                default -> safe.append(c);
            }
            if (inWord && (startsReference(c) || startsLink(plain, i))) {
                safe.append(UNSEEN);
            }
        }
        return safe.toString();
    }

    // Issues, merge requests, milestones, labels, addresses with a scheme.
    private static boolean startsReference(char c) {
        return "#!$%~^&:".indexOf(c) >= 0;
    }

    private static boolean startsLink(String text, int end) {
        return text.regionMatches(true, end - 2, "www", 0, 3) || text.regionMatches(true, end - 2, "GH-", 0, 3);
    }

    /** A text as code on one line, for a line of its own or inside a sentence. */
    static String code(String text, int longest) {
        String plain = PlainText.oneLine(text, longest);
        if (plain.isBlank()) {
            return "(empty)";
        }
        String fence = "`".repeat(longestRun(plain) + 1);
        boolean touches = plain.startsWith("`") || plain.endsWith("`");
        String pad = touches ? " " : "";
        return fence + pad + plain + pad + fence;
    }

    /** The same for a cell of a table, where a bar would end the cell even inside code. */
    static String cell(String text, int longest) {
        return code(text, longest).replace("|", "\\|");
    }

    /** A text as code inside a line of HTML, where Markdown's own signs mean nothing. */
    static String html(String text, int longest) {
        return "<code>"
                + PlainText.oneLine(text, longest)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                + "</code>";
    }

    /** Lines as they are, in a block that they cannot close. */
    static String block(String language, String text) {
        String plain = PlainText.block(text);
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longestRun(plain) + 1));
        return fence + language + "\n" + plain + (plain.endsWith("\n") ? "" : "\n") + fence + "\n";
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
