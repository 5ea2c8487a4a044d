package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.PromptTemplate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a proposed prompt from an answer, and says what is wrong with it. */
final class PromptCheck {

    private static final Pattern PROMPT = Pattern.compile("<prompt>(.*)</prompt>", Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile("</?prompt>");

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

    /** What makes a prompt unusable in the place of another; nothing if it can be used. */
    static Optional<String> problem(String original, String proposed) {
        if (proposed.isBlank()) {
            return Optional.of("the prompt is empty.");
        }
        if (TAG.matcher(proposed).find() && !TAG.matcher(original).find()) {
            return Optional.of(
                    "the prompt holds the tag <prompt> itself; name the tags nowhere but around the prompt.");
        }
        int longest = Math.max(ALWAYS_ALLOWED, GROWTH * original.length());
        if (proposed.length() > longest) {
            return Optional.of(
                    "the prompt has " + proposed.length() + " characters, at most " + longest + " are allowed.");
        }
        Set<String> wanted = PromptTemplate.placeholders(original);
        Set<String> found = PromptTemplate.placeholders(proposed);
        if (!wanted.equals(found)) {
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeAll(found);
            Set<String> extra = new TreeSet<>(found);
            extra.removeAll(wanted);
            return Optional.of("its placeholders are not those of the original prompt (missing " + missing
                    + ", unknown " + extra + ").");
        }
        return Optional.empty();
    }
}
