package dev.maspo.internal.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the sentences of a text, in any language, by marks alone: the same on every Java version, which the sentences
 * of {@link java.text.BreakIterator} are not. Where it is in doubt, two sentences stay together.
 */
final class Sentences {

    private static final String ENDS = ".!?…؟।";
    // These end a sentence even if no space follows.
    private static final String WIDE_ENDS = "。！？";
    private static final String CLOSING = "\"'”’»)]}」』）*_";
    private static final String OPENING = "\"'“‘«„([{¿¡「『（*_`#";
    // A sentence goes on after these.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "cf", "vs", "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "fig", "eq",
            "sec", "approx", "resp", "incl", "z.b", "d.h", "u.a", "bzw", "ca", "nr", "vgl", "sog", "p.ej", "sr", "sra",
            "srta", "ud", "uds", "p.ex", "mme", "mlle", "núm", "pág", "art", "al", "inc", "ltd");

    private Sentences() {}

    /**
     * Where sentences end.
     *
     * @param text the text
     * @return the places after each sentence's last character, the last of them the text's end
     */
    static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        int depth = 0;
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                code = !code && text.indexOf('`', i + 1) >= 0;
            } else if ("([{（「『“«„".indexOf(c) >= 0) {
                depth++;
            } else if (")]}）」』”»".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            boolean mark = ENDS.indexOf(c) >= 0 || WIDE_ENDS.indexOf(c) >= 0;
            if (mark && !code && depth == 0) {
                int after = closed(text, i + 1);
                if (ends(text, start, i, after)) {
                    ends.add(after);
                    start = after;
                    i = after - 1;
                }
            }
        }
        if (start < text.length()) {
            ends.add(text.length());
        }
        return ends;
    }

    private static int closed(String text, int place) {
        int after = place;
        while (after < text.length()
                && (CLOSING.indexOf(text.charAt(after)) >= 0
                        || ENDS.indexOf(text.charAt(after)) >= 0
                        || WIDE_ENDS.indexOf(text.charAt(after)) >= 0)) {
            after++;
        }
        return after;
    }

    private static boolean ends(String text, int start, int mark, int after) {
        if (WIDE_ENDS.indexOf(text.charAt(mark)) >= 0) {
            return true;
        }
        int next = after;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == after || next == text.length()) {
            return false;
        }
        return begins(text, next) && !(text.charAt(mark) == '.' && abbreviated(text, start, mark));
    }

    private static boolean begins(String text, int place) {
        int first = text.codePointAt(place);
        if (OPENING.indexOf(first) >= 0) {
            return true;
        }
        int type = Character.getType(first);
        return type == Character.UPPERCASE_LETTER
                || type == Character.TITLECASE_LETTER
                || type == Character.OTHER_LETTER
                || Character.isDigit(first);
    }

    private static boolean abbreviated(String text, int start, int mark) {
        int from = mark;
        while (from > start
                && !Character.isWhitespace(text.charAt(from - 1))
                && OPENING.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, mark).toLowerCase(Locale.ROOT);
        boolean initial = word.codePointCount(0, word.length()) == 1 && Character.isLetter(word.codePointAt(0));
        // "1. First" begins an enumeration, which is no sentence.
        boolean enumerates = !word.isEmpty()
                && word.chars().allMatch(Character::isDigit)
                && text.substring(start, from).isBlank();
        return initial || enumerates || ABBREVIATIONS.contains(word);
    }
}
