package dev.maspo.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** Splits a line of arguments as a shell would: at white space, but not inside single or double quotes. */
final class ArgLine {

    private final List<String> arguments = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean started;
    private char quote;

    private ArgLine() {}

    /**
     * The arguments of a line; none for a blank one.
     *
     * @param name what the line is called in the message of an error, which does not quote it: it may hold a secret
     * @param line the line
     * @throws MojoExecutionException if a quote is not closed
     */
    static List<String> split(String name, String line) throws MojoExecutionException {
        ArgLine split = new ArgLine();
        line.chars().forEach(c -> split.take((char) c));
        if (split.quote != 0) {
            throw new MojoExecutionException(
                    "The " + name + " has a quote (" + split.quote + ") that is never closed. Close it.");
        }
        split.end();
        return List.copyOf(split.arguments);
    }

    private void take(char c) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                current.append(c);
            }
        } else if (c == '"' || c == '\'') {
            quote = c;
            started = true;
        } else if (Character.isWhitespace(c)) {
            end();
        } else {
            current.append(c);
            started = true;
        }
    }

    private void end() {
        if (started) {
            arguments.add(current.toString());
        }
        current.setLength(0);
        started = false;
    }
}
