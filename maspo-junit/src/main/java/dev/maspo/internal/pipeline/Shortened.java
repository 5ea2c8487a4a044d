package dev.maspo.internal.pipeline;

import java.util.regex.Pattern;

/** Cuts texts that are too long to be shown whole. */
public final class Shortened {

    // Format characters turn the direction of writing, among others.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private Shortened() {}

    /**
     * Cuts a text, never through the middle of a character.
     *
     * @param text the text
     * @param longest the greatest length of what is kept, in {@code char}s, at least 1
     * @param mark what follows a cut
     * @return the text if it is short enough, else its beginning and the mark
     */
    public static String to(String text, int longest, String mark) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + mark;
    }

    /**
     * The beginning of a text on one line, as it is quoted in a sentence.
     *
     * @param text what somebody else says
     * @param longest the greatest length of what is kept, in {@code char}s, at least 1
     * @return the text without line ends and other control characters; three dots follow a cut
     */
    public static String line(String text, int longest) {
        return to(UNSEEN.matcher(text).replaceAll(" ").strip(), longest, "...");
    }
}
