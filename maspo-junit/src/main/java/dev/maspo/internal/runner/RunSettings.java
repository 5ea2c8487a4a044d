package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.optimize.Preset;
import dev.maspo.internal.store.CacheSettings;
import dev.maspo.internal.store.UrlSettings;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is configured by parameters named {@code maspo.*}.
 *
 * @param seed decides every random choice
 * @param rounds how often every agent is visited
 * @param steps steps per visit
 * @param concurrency how many steps of agents, and judgements, are under way at once
 * @param maxErrorRate the highest share of failed cases that a run bears
 * @param cache how answers are kept between runs
 * @param outputDirectory the folder that gets one folder of results per pipeline
 * @param parameters looks any parameter up
 */
public record RunSettings(
        long seed,
        int rounds,
        int steps,
        int concurrency,
        double maxErrorRate,
        CacheSettings cache,
        Path outputDirectory,
        Function<String, Optional<String>> parameters) {

    /** The parameters besides those of models. */
    public static final Set<String> NAMES = names(
            CacheSettings.NAMES,
            "maspo.mode",
            "maspo.calls",
            "maspo.calls.directory",
            "maspo.seed",
            Preset.PARAMETER,
            "maspo.rounds",
            "maspo.steps",
            "maspo.concurrency",
            "maspo.maxErrorRate",
            "maspo.demonstrations",
            "maspo.preflight",
            "maspo.retry.attempts",
            "maspo.retry.maxWait",
            "maspo.budget.calls",
            "maspo.budget.inputTokens",
            "maspo.budget.outputTokens",
            "maspo.budget.money",
            "maspo.budget.minutes",
            "maspo.pace.permits",
            "maspo.pace.requestsPerMinute",
            "maspo.pace.tokensPerMinute",
            "maspo.price.input",
            "maspo.price.output",
            "maspo.plan.answerTokens",
            CacheWalk.LOOKUP,
            "maspo.outputDirectory",
            "maspo.baselineDirectory",
            "maspo.alpha",
            "maspo.margin",
            "maspo.minEffect",
            "maspo.power",
            "maspo.repeats",
            "maspo.maxRepeats",
            "maspo.failOnRegression",
            "maspo.failOnInconclusive",
            "maspo.failOnMissingBaseline",
            "maspo.ci");

    private static final Pattern MODEL = Pattern.compile(
            "maspo\\.model\\.((agent|judge|optimizer)\\.)?(base-url|name|api-key-env|temperature|timeout)");

    private static final Pattern PRICE = Pattern.compile("maspo\\.price\\..+\\.(input|output)");

    /**
     * How to search.
     *
     * @return the preset, {@code joint} if none is configured
     * @throws MaspoException if there is none of the configured name
     */
    public Preset preset() {
        return parameters.apply(Preset.PARAMETER).map(Preset::of).orElse(Preset.JOINT);
    }

    /**
     * Whether a parameter is read by anything.
     *
     * @param name the parameter's name
     * @return true if it is
     */
    public static boolean isKnown(String name) {
        return NAMES.contains(name)
                || MODEL.matcher(name).matches()
                || PRICE.matcher(name).matches();
    }

    /**
     * Reads the parameters.
     *
     * @param lookup looks a parameter up
     * @return the settings, with defaults for what is not configured
     * @throws MaspoException if a value is malformed
     */
    public static RunSettings from(Function<String, Optional<String>> lookup) {
        Function<String, Optional<String>> parameters =
                name -> lookup.apply(name).map(String::strip).filter(value -> !value.isEmpty());
        // Before anything is written: a secret in a URL would get into files.
        UrlSettings.check(parameters);
        RunSettings settings = new RunSettings(
                whole(parameters, "maspo.seed", 1, Long.MIN_VALUE, Long.MAX_VALUE),
                (int) whole(parameters, "maspo.rounds", 3, 1, 1_000),
                (int) whole(parameters, "maspo.steps", 3, 1, 1_000),
                (int) whole(parameters, "maspo.concurrency", 16, 1, 10_000),
                share(parameters, "maspo.maxErrorRate", 0.05),
                CacheSettings.of(parameters, Path.of("")),
                Path.of(parameters.apply("maspo.outputDirectory").orElse("target/maspo")),
                parameters);
        // What is none of the values there are is told in every mode, before anything is run.
        settings.preset();
        settings.demonstrations();
        settings.preflight();
        return settings;
    }

    /**
     * Whether successful traces may be shown in prompts.
     *
     * @return the value of {@code maspo.demonstrations}, off if it is not configured
     * @throws MaspoException if it is neither {@code on} nor {@code off}
     */
    boolean demonstrations() {
        return choice("maspo.demonstrations", "off", "on", "off").equals("on");
    }

    /**
     * What is measured before a search.
     *
     * @return the value of {@code maspo.preflight}, on if it is not configured
     * @throws MaspoException if it is none of {@code on}, {@code off}, {@code force} and {@code only}
     */
    String preflight() {
        return choice("maspo.preflight", "on", "on", "off", "force", "only");
    }

    /**
     * A parameter that has one of a few values.
     *
     * @param name its name
     * @param fallback the value where none is configured
     * @param values the values that it may have
     * @return its value
     * @throws MaspoException if it has another value
     */
    private String choice(String name, String fallback, String... values) {
        String value = parameters.apply(name).orElse(fallback);
        if (!List.of(values).contains(value)) {
            throw new MaspoException(
                    name + " must be one of " + String.join(", ", values) + ", but is '" + value + "'.");
        }
        return value;
    }

    private static Set<String> names(Set<String> group, String... others) {
        Set<String> names = new TreeSet<>(group);
        Collections.addAll(names, others);
        return Collections.unmodifiableSet(names);
    }

    private static long whole(
            Function<String, Optional<String>> parameters, String name, long fallback, long min, long max) {
        Optional<String> value = parameters.apply(name);
        try {
            long number = value.map(Long::parseLong).orElse(fallback);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below is the answer to both.
        }
        String range = min == Long.MIN_VALUE ? "a whole number" : "a whole number from " + min + " to " + max;
        throw new MaspoException(name + " must be " + range + ", but is '" + value.orElse("") + "'.");
    }

    private static double share(Function<String, Optional<String>> parameters, String name, double fallback) {
        Optional<String> value = parameters.apply(name);
        try {
            double number = value.map(Double::parseDouble).orElse(fallback);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below is the answer to both.
        }
        throw new MaspoException(name + " must be a number from 0 to 1, but is '" + value.orElse("") + "'.");
    }
}
