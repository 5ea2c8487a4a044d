package dev.maspo.internal.pipeline;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of texts, for comparing texts by what they say and not by how they are set. */
public final class Words {

    // The general categories of letters, marks and numbers, a bit each.
    private static final int IN_WORDS = (1 << Character.UPPERCASE_LETTER)
            | (1 << Character.LOWERCASE_LETTER)
            | (1 << Character.TITLECASE_LETTER)
            | (1 << Character.MODIFIER_LETTER)
            | (1 << Character.OTHER_LETTER)
            | (1 << Character.NON_SPACING_MARK)
            | (1 << Character.ENCLOSING_MARK)
            | (1 << Character.COMBINING_SPACING_MARK)
            | (1 << Character.DECIMAL_DIGIT_NUMBER)
            | (1 << Character.LETTER_NUMBER)
            | (1 << Character.OTHER_NUMBER);

    // Written without spaces between words, so each character stands for itself.
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    // None of these scripts has a character below Thai's first, and to look a script up takes its time.
    private static final int FIRST_UNSPACED = 0x0E00;

    private static final int CONTENT = 4;

    private Words() {}

    /**
     * The words of a text in their order, in lower case, without punctuation: runs of letters, marks and numbers. In
     * scripts that put no spaces between words, each character is one.
     *
     * @param text the text
     * @return its words
     */
    public static List<String> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = 0; // of the word that is being read
        int next;
        for (int i = 0; i < lower.length(); i = next) {
            int c = lower.codePointAt(i);
            next = i + Character.charCount(c);
            boolean alone = unspaced(c);
            if (alone || !inWord(c)) {
                add(words, lower, start, i);
                start = next;
            }
            if (alone && inWord(c)) {
                words.add(lower.substring(i, next));
            }
        }
        add(words, lower, start, lower.length());
        return words;
    }

    /**
     * How alike two sets of words are: the share of all their words that both have (Jaccard, Bulletin de la Société
     * Vaudoise des Sciences Naturelles 37, 1901).
     *
     * @param one words
     * @param other words
     * @return from 0, nothing in common, to 1, the same; 1 if there are none at all
     */
    public static double likeness(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - shared;
        return all == 0 ? 1 : (double) shared / all;
    }

    private static void add(List<String> words, String text, int from, int to) {
        if (from < to) {
            words.add(text.substring(from, to));
        }
    }

    private static boolean inWord(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        return ((IN_WORDS >> Character.getType(c)) & 1) != 0;
    }

    private static boolean unspaced(int c) {
        return c >= FIRST_UNSPACED && UNSPACED.contains(UnicodeScript.of(c));
    }

    /**
     * The words of a text that are likely to say what it is about: those of four letters and more, numbers, and the
     * characters of scripts without spaces.
     *
     * @param text the text
     * @return the words, each once, in the order of their first appearance
     */
    public static Set<String> content(String text) {
        Set<String> content = new LinkedHashSet<>();
        for (String word : of(text)) {
            int first = word.codePointAt(0);
            if (word.length() >= CONTENT || Character.isDigit(first) || unspaced(first)) {
                content.add(word);
            }
        }
        return content;
    }
}
