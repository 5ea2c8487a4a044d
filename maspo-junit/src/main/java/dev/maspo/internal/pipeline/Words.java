package dev.maspo.internal.pipeline;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of texts, for comparing texts by what they say and not by how they are set. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    // Written without spaces between words, so each character stands for itself.
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int CONTENT = 4;

    private Words() {}

    /**
     * The words of a text in their order, in lower case, without punctuation. In scripts that put no spaces between
     * words, each character is one.
     *
     * @param text the text
     * @return its words
     */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            split(matcher.group(), words);
        }
        return words;
    }

    private static void split(String word, List<String> words) {
        StringBuilder spaced = new StringBuilder();
        word.codePoints().forEach(c -> {
            if (UNSPACED.contains(UnicodeScript.of(c))) {
                flush(spaced, words);
                words.add(Character.toString(c));
            } else {
                spaced.appendCodePoint(c);
            }
        });
        flush(spaced, words);
    }

    private static void flush(StringBuilder spaced, List<String> words) {
        if (!spaced.isEmpty()) {
            words.add(spaced.toString());
            spaced.setLength(0);
        }
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
            if (word.length() >= CONTENT || Character.isDigit(first) || UNSPACED.contains(UnicodeScript.of(first))) {
                content.add(word);
            }
        }
        return content;
    }
}
