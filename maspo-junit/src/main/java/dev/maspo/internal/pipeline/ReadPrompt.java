package dev.maspo.internal.pipeline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The prompt under test in one call, and how a message is known to hold it. Safe for concurrent use. */
final class ReadPrompt {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{.+?}}");

    private final String template;
    private final String rendered;
    private final List<String> literals;
    private volatile boolean renderedByOthers;

    ReadPrompt(String template, String rendered) {
        this.template = template;
        this.rendered = rendered;
        this.literals = Stream.of(VARIABLE.split(template))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    String template() {
        return template;
    }

    String rendered() {
        return rendered;
    }

    /** From now on, the user's code may fill the placeholders in, with values of its own. */
    void renderedByOthers() {
        renderedByOthers = true;
    }

    /**
     * Whether a message holds the prompt: the rendered text as it is, or, once the template was handed out, all that
     * stands between its placeholders, in order. A template that is nothing but placeholders is known by its rendered
     * text alone.
     */
    boolean isIn(String message) {
        return message.contains(rendered) || (renderedByOthers && !literals.isEmpty() && holdsLiterals(message));
    }

    private boolean holdsLiterals(String message) {
        int from = 0;
        for (String literal : literals) {
            int at = message.indexOf(literal, from);
            if (at < 0) {
                return false;
            }
            from = at + literal.length();
        }
        return true;
    }
}
