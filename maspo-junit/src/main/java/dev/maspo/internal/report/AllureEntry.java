package dev.maspo.internal.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one test result in Allure is to show, in words of our own.
 *
 * @param name the result's name
 * @param owner the test class that it belongs to
 * @param status how it came out
 * @param message why, for a result that is not a test of JUnit's
 * @param expected what was asked for; empty for nothing to compare
 * @param actual what was found; empty for nothing to compare
 * @param description Markdown, in which foreign texts are harmless
 * @param labels labels by name
 * @param parameters figures by name; they never split the history of a test
 * @param steps what happened
 * @param files what there is to look at
 */
record AllureEntry(
        String name,
        String owner,
        Status status,
        String message,
        String expected,
        String actual,
        String description,
        Map<String, String> labels,
        Map<String, String> parameters,
        List<Step> steps,
        List<File> files) {

    AllureEntry {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        steps = List.copyOf(steps);
        files = List.copyOf(files);
    }

    /** As Allure names them. */
    enum Status {
        PASSED,
        FAILED,
        SKIPPED,
        BROKEN
    }

    /**
     * Something that happened.
     *
     * @param name its name
     * @param status how it came out
     * @param parameters figures or texts by name
     * @param steps its parts
     */
    record Step(String name, Status status, Map<String, String> parameters, List<Step> steps) {
        Step {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
            steps = List.copyOf(steps);
        }
    }

    /**
     * Something to look at.
     *
     * @param name its name
     * @param type its MIME type
     * @param extension the end of its file's name
     * @param text its content
     */
    record File(String name, String type, String extension, String text) {

        static File svg(Chart chart) {
            return new File(chart.title(), "image/svg+xml", ".svg", Svg.file(chart));
        }
    }
}
