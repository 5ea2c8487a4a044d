package dev.maspo.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Splits {@code maspo.argLine} as a shell would: at white space, but not inside single or double quotes. */
final class ArgLine {

    private final List<String> arguments = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean started;
    private char quote;

    private ArgLine() {}

    /** The arguments of a line; none for a line that is missing or blank. */
    static List<String> split(@Nullable String line) throws MojoExecutionException {
        if (line == null) {
            return List.of();
        }
        ArgLine split = new ArgLine();
        line.chars().forEach(c -> split.take((char) c));
        if (split.quote != 0) {
            throw new MojoExecutionException(
                    "maspo.argLine has a quote (" + split.quote + ") that is never closed: " + Printable.line(line));
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
