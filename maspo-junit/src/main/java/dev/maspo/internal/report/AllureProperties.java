package dev.maspo.internal.report;

import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files beside Allure's results that explain them: {@code environment.properties} and {@code categories.json}. They
 * may hold entries of the user's, which stay.
 */
public final class AllureProperties {

    private static final int LONGEST = 200;

    private AllureProperties() {}

    /**
     * Categories of results, for Allure 2 and 3.
     *
     * @return JSON
     */
    public static String categories() {
        return Resource.text("allure-categories.json");
    }

    /**
     * What a check tells of its circumstances.
     *
     * @param gate the check
     * @return entries by name
     */
    public static Map<String, String> of(GateResult gate) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("scored-by", gate.basis());
        entries.put("cases", gate.split());
        if (gate.baseline() != null) {
            entries.put("baseline", gate.baseline());
        }
        return prefixed(gate.pipeline(), entries);
    }

    /**
     * What an optimization tells of its circumstances.
     *
     * @param run the optimization
     * @return entries by name
     */
    public static Map<String, String> of(RunResult run) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("scored-by", run.basis());
        entries.put("preset", run.preset());
        entries.put("seed", String.valueOf(run.seed()));
        return prefixed(run.pipeline(), entries);
    }

    private static Map<String, String> prefixed(String pipeline, Map<String, String> entries) {
        Map<String, String> prefixed = new LinkedHashMap<>();
        entries.forEach((name, value) -> prefixed.put(pipeline + "." + name, value));
        return prefixed;
    }

    /**
     * Puts entries into the environment file.
     *
     * @param existing the file's text; empty if there is none
     * @param entries the entries, which replace those of the same name
     * @return the file's new text: all other lines as they were, then the entries, sorted
     */
    public static String merged(String existing, Map<String, String> entries) {
        StringBuilder text = new StringBuilder();
        existing.lines()
                .filter(line -> entries.keySet().stream().noneMatch(name -> line.startsWith(name + "=")))
                .forEach(line -> text.append(line).append('\n'));
        new TreeMap<>(entries)
                .forEach((name, value) ->
                        text.append(name).append('=').append(escaped(value)).append('\n'));
        return text.toString();
    }

    private static String escaped(String value) {
        return PlainText.oneLine(value, LONGEST).replace("\\", "\\\\");
    }
}
