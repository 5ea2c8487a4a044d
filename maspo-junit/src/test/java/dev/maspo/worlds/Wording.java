package dev.maspo.worlds;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that stand for rules in prompts without tags, and the way back: a rule is known by its noun, or, where
 * no two wordings share a word, by a made-up word that has the rule's number in it.
 */
final class Wording {

    /** So many wordings there are of every rule. */
    static final int WORDINGS = 1 << 12;

    private static final List<String> NOUNS = List.of(
            "dates", "sums", "names", "claims", "sources", "units", "limits", "terms", "places", "totals", "titles",
            "taxes", "colours", "weights", "prices", "codes");
    private static final List<String> THINGS = List.of(
            "invoice",
            "letter",
            "contract",
            "report",
            "table",
            "header",
            "footer",
            "annex",
            "summary",
            "ticket",
            "order",
            "message",
            "policy",
            "ledger",
            "notice",
            "receipt");
    private static final List<String> VERBS =
            List.of("Check", "Name", "Weigh", "Mind", "Compare", "Explain", "Verify", "Review");
    private static final List<String> WAYS = List.of(
            "",
            " with care",
            " before you answer",
            " in every case",
            " and say so",
            " one after another",
            " as a rule",
            " without exception");
    private static final List<String> OPENINGS =
            List.of("", "Always remember: ", "Make sure that you have done this: ", "It matters to do this, too: ");
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final int DIGIT = CONSONANTS.length() * VOWELS.length();
    private static final Pattern CODE = Pattern.compile("\\b((?:[bdfgklmnprstvz][aeiou]){3})xa\\b");
    private static final int WORDS = DIGIT * DIGIT * DIGIT;
    private static final int SCRAMBLE = 3_607;
    // So that the number is had back from the word.
    private static final long INVERSE =
            BigInteger.valueOf(SCRAMBLE).modInverse(BigInteger.valueOf(WORDS)).longValueExact();

    private Wording() {}

    private static int noun(int place, int rule) {
        return (rule * 5 + place * 3) % NOUNS.size();
    }

    /** The sentence of a rule in the plain wording, or in one of the others. */
    static String sentence(int place, int rule, int wording) {
        int noun = noun(place, rule);
        String thing = THINGS.get((noun * 7 + 3) % THINGS.size());
        String verb = VERBS.get((rule * 3 + place + wording) % VERBS.size());
        String opening = OPENINGS.get(wording / 64 % OPENINGS.size());
        String said = opening.isEmpty() ? verb : verb.toLowerCase(Locale.ROOT);
        return opening + said + " the " + NOUNS.get(noun) + " of the " + thing + WAYS.get(wording / 8 % WAYS.size())
                + ".";
    }

    /** A sentence that shares no word of content with any other wording. */
    static String made(int rule, int wording) {
        int number = (wording * 16 + rule) * SCRAMBLE % WORDS;
        return "Do it as in " + syllables(number) + "xa or " + syllables((number + 101) * 31 % WORDS) + ".";
    }

    private static String syllables(int number) {
        StringBuilder word = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 3; i++) {
            int syllable = rest % DIGIT;
            word.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
            rest /= DIGIT;
        }
        return word.toString();
    }

    /** The rules that a text names, as bits. */
    static long rules(int place, String text) {
        long bits = 0;
        for (int rule = 0; rule < NOUNS.size(); rule++) {
            if (text.contains(" the " + NOUNS.get(noun(place, rule)) + " of ")) {
                bits |= 1L << rule;
            }
        }
        Matcher made = CODE.matcher(text);
        while (made.find()) {
            bits |= 1L << rule(made.group(1));
        }
        return bits;
    }

    private static int rule(String word) {
        long number = 0;
        for (int i = word.length() - 2; i >= 0; i -= 2) {
            number = number * DIGIT
                    + CONSONANTS.indexOf(word.charAt(i)) * (long) VOWELS.length()
                    + VOWELS.indexOf(word.charAt(i + 1));
        }
        return (int) (number * INVERSE % WORDS % 16);
    }
}
