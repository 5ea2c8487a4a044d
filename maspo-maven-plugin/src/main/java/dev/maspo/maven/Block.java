package dev.maspo.maven;

import java.util.List;

/**
 * What is shown of one pipeline.
 *
 * @param warnings what went wrong without ending the run, a line each
 * @param verdict the one line that is seen whatever the log's level is
 * @param alarming whether the verdict must not look like a success
 * @param rows what was found
 * @param ending what to do now, and where to read on
 * @param stop the message that stops the build; empty if it goes on
 * @param error whether what stops it is an error of the build's surroundings, and not a finding
 */
record Block(
        List<String> warnings,
        String verdict,
        boolean alarming,
        List<String> rows,
        List<String> ending,
        String stop,
        boolean error) {

    Block {
        warnings = List.copyOf(warnings);
        rows = List.copyOf(rows);
        ending = List.copyOf(ending);
    }

    /** What is shown of a run that came to its end and stops nothing. */
    static Block passing(List<String> warnings, List<String> lines, List<String> ending) {
        return new Block(warnings, lines.get(0), false, lines.subList(1, lines.size()), ending, "", false);
    }
}
