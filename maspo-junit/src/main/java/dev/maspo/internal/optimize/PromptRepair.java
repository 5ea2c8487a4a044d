package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.PromptTemplate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends what optimizers often get wrong and what has only one possible meaning: a code fence around the whole prompt,
 * single braces around a placeholder, and instructions without the data that the parent ends with. Everything else is
 * for the optimizer to mend.
 */
final class PromptRepair {

    private static final Pattern FENCE = Pattern.compile("```\\w*\n(.*)\n```", Pattern.DOTALL);

    private PromptRepair() {}

    static String of(String original, String parent, String proposed) {
        String text = proposed;
        Matcher fence = FENCE.matcher(text);
        if (fence.matches() && !FENCE.matcher(parent).matches()) {
            text = fence.group(1).strip();
        }
        Set<String> missing = missing(original, text);
        for (String name : missing) {
            Pattern single = Pattern.compile("(?<!\\{)\\{\\s*" + Pattern.quote(name) + "\\s*}(?!})");
            if (!single.matcher(parent).find()) {
                text = single.matcher(text).replaceAll(Matcher.quoteReplacement("{{" + name + "}}"));
            }
        }
        return withData(original, parent, text);
    }

    // Only when all of the data are gone: with a part of them left, nobody knows where the rest belongs.
    private static String withData(String original, String parent, String text) {
        Set<String> wanted = PromptTemplate.placeholders(original);
        DataPart parts = DataPart.of(parent);
        boolean lost = !wanted.isEmpty() && PromptTemplate.placeholders(text).isEmpty() && !text.isBlank();
        if (!lost
                || parts.instructions().isBlank()
                || !missing(original, parts.data()).isEmpty()) {
            return text;
        }
        String space = parts.instructions()
                .substring(parts.instructions().stripTrailing().length());
        return text.stripTrailing() + space + parts.data();
    }

    private static Set<String> missing(String original, String text) {
        Set<String> missing = new TreeSet<>(PromptTemplate.placeholders(original));
        missing.removeAll(PromptTemplate.placeholders(text));
        return missing;
    }
}
