package dev.maspo.internal.optimize;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must not stand in a prompt: tags by which judge and optimizer are asked and answer, and invisible characters.
 */
final class WireForms {

    private static final Pattern TAG = Pattern.compile(
            "</?\\s*("
                    + "prompt|current_prompt|verdict|tried|successors|also_used_by|rubric"
                    + "|(?:output_[AB]|case_input|example|from_[\\w.-]+)_[0-9a-f]{8,}"
                    + ")\\b[^<>]{0,40}>?",
            Pattern.CASE_INSENSITIVE);

    // Joiners belong to the spelling of some scripts, and to emoji.
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private WireForms() {}

    /** A tag of a wire form in a text, if there is one. */
    static Optional<String> tag(String text) {
        Matcher matcher = TAG.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A tag in a text that an older text does not hold. */
    static Optional<String> newTag(String older, String text) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        TAG.matcher(older).results().forEach(match -> known.add(match.group(1)));
        return TAG.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(tag -> !known.contains(tag))
                .findFirst();
    }

    /** A character in a text that nobody sees and that an older text does not hold, as {@code U+202E}. */
    static Optional<String> newInvisible(String older, String text) {
        return text.codePoints()
                .filter(c -> invisible(c) && older.indexOf(c) < 0)
                .mapToObj(c -> String.format("U+%04X", c))
                .findFirst();
    }

    private static boolean invisible(int c) {
        int type = Character.getType(c);
        return c != '\n'
                && c != '\t'
                && c != ZERO_WIDTH_JOINER
                && c != ZERO_WIDTH_NON_JOINER
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.PRIVATE_USE);
    }
}
