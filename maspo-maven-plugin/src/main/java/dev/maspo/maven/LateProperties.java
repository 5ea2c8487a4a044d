package dev.maspo.maven;

import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;

/**
 * Replaces the expressions that Maven leaves in a configuration until a goal runs: properties that other plugins set
 * during the build, {@code ${...}} or, as Surefire has it, {@code @{...}}.
 */
final class LateProperties {

    private static final Pattern EXPRESSION = Pattern.compile("([$@])\\{([^{}]+)}");

    private final Function<String, Optional<String>> lookup;

    /**
     * Prepares.
     *
     * @param lookup finds the value of a property
     */
    LateProperties(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /**
     * The properties of a build, in the order in which Maven looks them up. Goals that run before this one, in the
     * lifecycle that it forks, set theirs in a copy of the project.
     *
     * @param session the build
     * @param project the module
     * @param execution the goal
     */
    static LateProperties of(MavenSession session, MavenProject project, MojoExecution execution) {
        MavenProject copy = project.getExecutionProject();
        Properties forked = copy == null ? new Properties() : copy.getProperties();
        return new LateProperties(name -> Optional.ofNullable(
                        session.getUserProperties().getProperty(name))
                .or(() -> Optional.ofNullable(forked.getProperty(name)))
                .or(() -> Optional.ofNullable(project.getProperties().getProperty(name)))
                .or(() -> Optional.ofNullable(session.getSystemProperties().getProperty(name)))
                .or(() -> evaluated(session, execution, name)));
    }

    /** What is no property, such as the folder of the local repository. */
    private static Optional<String> evaluated(MavenSession session, MojoExecution execution, String name) {
        String expression = "${" + name + "}";
        try {
            Object value = new PluginParameterExpressionEvaluator(session, execution).evaluate(expression);
            return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.equals(expression));
        } catch (ExpressionEvaluationException e) {
            return Optional.empty();
        }
    }

    /** A property; empty if there is none. */
    Optional<String> value(String name) {
        return lookup.apply(name);
    }

    /** A text with all expressions replaced that are known; the others stay as they are. */
    String replaced(String text) {
        return replaced(text, 0, false);
    }

    /** A text of arguments, from which expressions that are not known are left out: nobody has set them. */
    String known(String text) {
        return replaced(text, 0, true);
    }

    private String replaced(String text, int depth, boolean leaveOut) {
        Matcher matcher = EXPRESSION.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String expression = matcher.group();
            Optional<String> value = lookup.apply(matcher.group(2));
            // A value may hold an expression of its own, and that one itself.
            String replacement = value.isPresent() && depth < 10
                    ? replaced(value.get(), depth + 1, leaveOut)
                    : leaveOut ? "" : expression;
            matcher.appendReplacement(result, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(result).toString();
    }
}
