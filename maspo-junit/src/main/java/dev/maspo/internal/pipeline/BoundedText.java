package dev.maspo.internal.pipeline;

/**
 * A text that lets itself be read only so often. A regular expression that backtracks without end over a hostile text
 * reads it without end; here it stops, after the same work on every machine. For one match, by one thread.
 */
final class BoundedText implements CharSequence {

    /** The text was read too often. */
    static final class TooMuchWork extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuchWork() {
            super("matching takes more than " + MOST + " steps", null, false, false);
        }
    }

    /**
     * About a tenth of a second; a pattern whose repetitions match different texts takes a few steps for a character.
     */
    static final long MOST = 20_000_000;

    private final CharSequence text;
    private long left = MOST;

    BoundedText(CharSequence text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (left-- <= 0) {
            throw new TooMuchWork();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
