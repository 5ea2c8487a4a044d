package dev.maspo.internal.model;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.store.UrlSettings;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An OpenAI-compatible endpoint, as configured. The key itself is never part of it, only the name of the environment
 * variable that holds it.
 *
 * @param baseUrl the endpoint's base URL, with the version where it has one
 * @param modelName the model's name there
 * @param apiKeyVariable the environment variable that holds the key; null for an endpoint that wants none
 * @param temperature the sampling temperature; null for the endpoint's own
 * @param timeout how long one call may take
 */
public record Endpoint(
        String baseUrl,
        String modelName,
        @Nullable String apiKeyVariable,
        @Nullable Double temperature,
        Duration timeout) {

    private static final String PREFIX = "maspo.model.";
    private static final int MOST = 86_400;

    /**
     * Reads the endpoint of a role: {@code maspo.model.<role>.<name>}, else {@code maspo.model.<name>}.
     *
     * @param role the role
     * @param parameters looks a parameter up
     * @return the endpoint, or nothing where no base URL is configured
     * @throws MaspoException if the configuration is incomplete or malformed
     */
    public static Optional<Endpoint> of(ModelRole role, Function<String, Optional<String>> parameters) {
        String prefix = PREFIX + role.name().toLowerCase(Locale.ROOT) + ".";
        // First of all, as other messages quote the URL.
        UrlSettings.check(parameters);
        Function<String, Optional<String>> lookup = name -> parameters
                .apply(prefix + name)
                .or(() -> parameters.apply(PREFIX + name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
        // The key of the common endpoint is not for another host.
        boolean ownHost = parameters.apply(prefix + "base-url").isPresent();
        Optional<String> keyVariable =
                ownHost ? parameters.apply(prefix + "api-key-env").map(String::strip) : lookup.apply("api-key-env");
        return lookup.apply("base-url").map(url -> read(url, role, lookup, keyVariable.orElse(null)));
    }

    private static Endpoint read(
            String url, ModelRole role, Function<String, Optional<String>> lookup, @Nullable String keyVariable) {
        String name = lookup.apply("name")
                .orElseThrow(() -> new MaspoException("maspo.model.base-url is set to " + url
                        + ", but no model name is." + " Set maspo.model.name (or maspo.model."
                        + role.name().toLowerCase(Locale.ROOT) + ".name)."));
        return new Endpoint(
                url,
                name,
                keyVariable,
                lookup.apply("temperature")
                        .map(t -> number("temperature", t, 0))
                        .orElse(null),
                Duration.ofMillis((long) (1000
                        * lookup.apply("timeout")
                                .map(t -> number("timeout", t, 0.001))
                                .orElse(60.0))));
    }

    private static double number(String name, String value, double least) {
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below is the answer to both.
        }
        throw new MaspoException(
                PREFIX + name + " must be a number from " + least + " to " + MOST + ", but is '" + value + "'.");
    }
}
