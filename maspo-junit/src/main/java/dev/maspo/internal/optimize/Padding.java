package dev.maspo.internal.optimize;

/**
 * Makes a text longer without saying more: it repeats itself. Whether a judge falls for that is a known test of its
 * liking for length (Zheng et al., NeurIPS 2023, arXiv 2306.05685, "verbosity bias").
 */
final class Padding {

    private Padding() {}

    /**
     * Repeats a text until it is about as long as wanted, to the last whole word; an ideograph is one by itself.
     *
     * @param text the text
     * @param length in characters
     * @return the text itself, if it is blank or as long already
     */
    static String to(String text, int length) {
        if (text.isBlank() || length <= text.length()) {
            return text;
        }
        String more = (" " + text.strip())
                .repeat((length - text.length()) / (1 + text.strip().length()) + 1);
        int cut = length - text.length();
        while (cut > 0
                && !Character.isWhitespace(more.charAt(cut))
                && !Character.isIdeographic(more.codePointAt(cut))) {
            cut--;
        }
        return text + more.substring(0, cut);
    }
}
