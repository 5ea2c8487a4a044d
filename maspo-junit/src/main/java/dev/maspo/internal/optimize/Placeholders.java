package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.PromptTemplate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a proposed prompt keeps the placeholders of the original one. */
final class Placeholders {

    // What LangChain4j's templates take for a variable, wherever the prompt is used later; wider than what is filled
    // in.
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*(.+?)\\s*}}");

    // Quoting the data a second time can help an agent; more than that only costs.
    private static final int REPETITIONS = 1;

    private Placeholders() {}

    static Optional<String> problem(String original, String proposed) {
        Map<String, Integer> wanted = counts(original);
        Map<String, Integer> found = counts(proposed);
        if (!PromptTemplate.placeholders(original).equals(PromptTemplate.placeholders(proposed))) {
            Set<String> missing = new TreeSet<>(PromptTemplate.placeholders(original));
            missing.removeAll(found.keySet());
            Set<String> extra = new TreeSet<>(PromptTemplate.placeholders(proposed));
            extra.removeAll(wanted.keySet());
            return Optional.of("its placeholders are not those of the original prompt (missing " + missing
                    + ", unknown " + extra + ").");
        }
        for (Map.Entry<String, Integer> entry : found.entrySet()) {
            Integer before = wanted.get(entry.getKey());
            if (before == null) {
                return Optional.of("{{" + entry.getKey() + "}} would be read as a placeholder, and nobody fills it."
                        + " Put a space between the braces if they are meant as text.");
            }
            if (entry.getValue() > before + REPETITIONS) {
                return Optional.of("the placeholder {{" + entry.getKey() + "}} stands in it " + entry.getValue()
                        + " times; the original prompt has it " + before + (before == 1 ? " time" : " times")
                        + ", and one more is allowed.");
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            counts.merge(matcher.group(1), 1, Integer::sum);
        }
        return counts;
    }

    /** Breaks up what would be read as a placeholder, by a space between its opening braces; other braces stay. */
    static String asText(String text) {
        return VARIABLE.matcher(text).find() ? text.replaceAll("\\{(?=\\{)", "{ ") : text;
    }
}
