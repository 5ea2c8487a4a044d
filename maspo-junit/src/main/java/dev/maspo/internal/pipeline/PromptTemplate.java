package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt text with {@code {{placeholders}}}, in the form of LangChain4j's templates. It is rendered in one pass: a
 * value that holds {@code {{...}}} itself stays as it is, so that no input can pull in another one.
 */
public final class PromptTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*}}");

    private PromptTemplate() {}

    /**
     * The names of the placeholders in a text.
     *
     * @param text the template
     * @return the names, sorted
     */
    public static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /**
     * Fills the placeholders in.
     *
     * @param text the template
     * @param values the value of each name
     * @return the rendered text
     * @throws MaspoException if a placeholder has no value
     */
    public static String render(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new MaspoException("Nobody fills the placeholder {{" + match.group(1) + "}}. There are: "
                        + new TreeSet<>(values.keySet()) + ".");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
