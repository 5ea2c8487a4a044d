package dev.maspo.internal.pipeline;

/** Cuts texts that are too long to be shown whole. */
public final class Shortened {

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
}
