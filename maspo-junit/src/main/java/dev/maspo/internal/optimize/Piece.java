package dev.maspo.internal.optimize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a prompt that is edited as a whole: an instruction, or text that must not be taken apart.
 *
 * @param lead what stands before it: spaces, line breaks, the mark of a list item
 * @param opener the lead of the first piece of its line
 * @param text the text; pieces of the same text are the same
 * @param kind what it is
 */
record Piece(String lead, String opener, String text, Kind kind) {

    enum Kind {
        /** An instruction, which can come and go without the text around it. */
        INSTRUCTION,
        /** A heading, or a line that introduces what follows. */
        LABEL,
        /** A placeholder's sentence, code, an example, demonstrations. */
        FIXED
    }

    private static final Pattern NUMBERED = Pattern.compile("(?s)(.*?[ \\t]*)(\\d{1,3})([.)][ \\t]+)");
    // A list item: its indentation and its mark.
    private static final Pattern ITEM = Pattern.compile("\\s*?(?:\\n|^)([ \\t]*)((?:[-*+•]|\\d{1,3}[.)])[ \\t]+)");

    boolean standsAlone() {
        return kind == Kind.INSTRUCTION;
    }

    boolean opensLine() {
        return lead.equals(opener);
    }

    Piece lead(String other) {
        return new Piece(other, opener, text, kind);
    }

    Piece opening(String other) {
        return new Piece(other, other, text, kind);
    }

    /** The same as the first piece of its line. */
    Piece opened() {
        return opening(lead);
    }

    Piece text(String other) {
        return new Piece(lead, opener, other, kind);
    }

    /** The number of the list item that it begins; 0 if it begins none. */
    int number() {
        Matcher matcher = NUMBERED.matcher(lead);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }

    Piece number(int number) {
        Matcher matcher = NUMBERED.matcher(lead);
        return matcher.matches() ? lead(matcher.group(1) + number + matcher.group(3)) : this;
    }

    /** The same item after another one: right below it, with its mark. */
    Piece itemAfter(Piece other) {
        Matcher mine = ITEM.matcher(lead);
        Matcher model = ITEM.matcher(other.lead);
        if (!mine.matches() || !model.matches()) {
            return this;
        }
        boolean bullets = number() == 0 && other.number() == 0;
        return opening("\n" + mine.group(1) + (bullets ? model : mine).group(2));
    }
}
