package dev.maspo.internal.optimize;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a proposed prompt from an answer, and says what is wrong with its form. */
final class PromptCheck {

    private static final Pattern PROMPT = Pattern.compile("<prompt>(.*)</prompt>", Pattern.DOTALL);

    // A prompt that grows without end costs more in every call than it can bring.
    private static final int ALWAYS_ALLOWED = 4_000;
    private static final int GROWTH = 3;

    private PromptCheck() {}

    static Optional<String> read(String answer) {
        Matcher matcher = PROMPT.matcher(answer);
        return matcher.find()
                ? Optional.of(matcher.group(1).replace("\r\n", "\n").strip())
                : Optional.empty();
    }

    /** What is wrong with a prompt's form, so that it cannot take the place of another; nothing if it can. */
    static Optional<String> problem(String original, String proposed) {
        if (proposed.isBlank()) {
            return Optional.of("the prompt is empty.");
        }
        Optional<String> tag = WireForms.newTag(original, proposed);
        if (tag.isPresent()) {
            return Optional.of(
                    "the prompt holds the tag <" + tag.get()
                            + "> itself, by which judge and optimizer are spoken to; name such tags nowhere but around the prompt.");
        }
        Optional<String> invisible = WireForms.newInvisible(original, proposed);
        if (invisible.isPresent()) {
            return Optional.of("the prompt holds the invisible character " + invisible.get() + ".");
        }
        int longest = longest(original);
        if (proposed.length() > longest) {
            return Optional.of(
                    "the prompt has " + proposed.length() + " characters, at most " + longest + " are allowed.");
        }
        return Placeholders.problem(original, proposed);
    }

    /** How long a prompt may become. */
    static int longest(String original) {
        return Math.max(ALWAYS_ALLOWED, GROWTH * original.length());
    }
}
