package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.gate.GateSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the gate decides and what comes of its verdict, as configured.
 *
 * @param gate how it decides
 * @param failOnRegression whether a regression fails
 * @param failOnInconclusive whether an undecided comparison fails
 * @param failOnMissingBaseline whether a missing baseline fails; null if it is not configured
 * @param ci whether this is a build that nobody watches
 */
public record GateParameters(
        GateSettings gate,
        boolean failOnRegression,
        boolean failOnInconclusive,
        @Nullable Boolean failOnMissingBaseline,
        boolean ci) {

    private static final int MOST_REPEATS = 3;

    /**
     * Reads the parameters.
     *
     * @param settings what is configured
     * @return the parameters
     * @throws MaspoException if a value is malformed or out of range
     */
    public static GateParameters read(RunSettings settings) {
        return read(settings, System::getenv);
    }

    static GateParameters read(RunSettings settings, UnaryOperator<@Nullable String> environment) {
        Function<String, Optional<String>> parameters = settings.parameters();
        int repeats = whole(parameters, "maspo.repeats", 1);
        GateSettings gate = new GateSettings(
                folderOf(settings),
                number(parameters, "maspo.alpha", 0.05),
                number(parameters, "maspo.margin", 0.05),
                number(parameters, "maspo.minEffect", 0.02),
                number(parameters, "maspo.power", 0.8),
                repeats,
                whole(parameters, "maspo.maxRepeats", Math.max(MOST_REPEATS, repeats)),
                settings.maxErrorRate(),
                settings.seed());
        return new GateParameters(
                gate,
                flag(parameters, "maspo.failOnRegression").orElse(true),
                flag(parameters, "maspo.failOnInconclusive").orElse(false),
                flag(parameters, "maspo.failOnMissingBaseline").orElse(null),
                flag(parameters, "maspo.ci").orElseGet(() -> isSet(environment.apply("CI"))));
    }

    /**
     * Where the baselines are.
     *
     * @return the folder, which need not exist
     */
    public Path folder() {
        return gate.folder();
    }

    /** The folder of the baselines. */
    static Path folderOf(RunSettings settings) {
        return Path.of(settings.parameters().apply("maspo.baselineDirectory").orElse("src/test/maspo"));
    }

    /** Whether a check fails without a baseline. */
    boolean baselineRequired() {
        Boolean configured = failOnMissingBaseline;
        return configured == null ? ci : configured;
    }

    private static boolean isSet(@Nullable String variable) {
        return variable != null
                && !variable.isBlank()
                && !variable.strip().toLowerCase(Locale.ROOT).equals("false");
    }

    private static Optional<Boolean> flag(Function<String, Optional<String>> parameters, String name) {
        return parameters.apply(name).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MaspoException(name + " must be true or false, but is '" + value + "'.");
        });
    }

    private static double number(Function<String, Optional<String>> parameters, String name, double fallback) {
        Optional<String> value = parameters.apply(name);
        try {
            return value.map(Double::parseDouble).orElse(fallback);
        } catch (NumberFormatException e) {
            throw new MaspoException(name + " must be a number, but is '" + value.orElse("") + "'.", e);
        }
    }

    private static int whole(Function<String, Optional<String>> parameters, String name, int fallback) {
        Optional<String> value = parameters.apply(name);
        try {
            return value.map(Integer::parseInt).orElse(fallback);
        } catch (NumberFormatException e) {
            throw new MaspoException(name + " must be a whole number, but is '" + value.orElse("") + "'.", e);
        }
    }
}
