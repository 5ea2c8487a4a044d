package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import java.util.regex.Pattern;

/** Checks of outputs that need nothing but the text. */
public final class OutputChecks {

    // Enough to recognize an output by in a message.
    private static final int SHOWN = 200;

    private OutputChecks() {}

    /**
     * The whole output matches a pattern.
     *
     * @param pattern the pattern
     * @return the check; an output that is too much work to match breaks it
     */
    public static Constraint.Check matches(Pattern pattern) {
        return (call, value, text) -> {
            try {
                return pattern.matcher(new BoundedText(text)).matches()
                        ? Constraint.Check.MET
                        : "the output is " + quoted(text);
            } catch (BoundedText.TooMuchWork | StackOverflowError e) {
                return "the pattern is too much work for the output, which is " + quoted(text)
                        + ". Write it with fewer repetitions that can match the same text";
            }
        };
    }

    /**
     * The output has a length.
     *
     * @param min the least number of characters
     * @param max the greatest number of characters
     * @return the check, which counts code points
     * @throws MaspoException if no length is in that range
     */
    public static Constraint.Check length(int min, int max) {
        if (min < 0 || max < min) {
            throw new MaspoException("has minLength = " + min + " and maxLength = " + max
                    + ". Give a minLength of at least 0, and a maxLength of at least that.");
        }
        return (call, value, text) -> {
            int length = text.codePointCount(0, text.length());
            return length >= min && length <= max ? Constraint.Check.MET : "the output has " + length;
        };
    }

    static String quoted(String text) {
        return "'" + Shortened.to(text, SHOWN, "...") + "'";
    }
}
