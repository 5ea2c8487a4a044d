package dev.maspo.internal.store;

import dev.maspo.MaspoException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is configured of the call cache.
 *
 * @param on whether answers are kept between runs
 * @param file the SQLite file
 * @param url the JDBC URL of a PostgreSQL database in place of the file; null for the file
 * @param userVariable the environment variable that holds the database's user; null for none
 * @param passwordVariable the environment variable that holds the password; null for none
 * @param maxBytes about how much is kept
 */
public record CacheSettings(
        boolean on,
        Path file,
        @Nullable String url,
        @Nullable String userVariable,
        @Nullable String passwordVariable,
        long maxBytes) {

    /** The parameters, all optional. */
    public static final Set<String> NAMES = Set.of(
            "maspo.cache",
            "maspo.cache.file",
            "maspo.cache.url",
            "maspo.cache.user-env",
            "maspo.cache.password-env",
            "maspo.cache.max-mb");

    private static final int MOST_MB = 1_000_000;
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /**
     * Reads the parameters.
     *
     * @param parameters looks a parameter up; blank values are absent
     * @param directory the working directory, from which the default place is found
     * @return the settings
     * @throws MaspoException if a value is malformed, or holds a secret
     */
    public static CacheSettings of(Function<String, Optional<String>> parameters, Path directory) {
        String on = parameters.apply("maspo.cache").orElse("on");
        if (!on.equals("on") && !on.equals("off")) {
            throw new MaspoException("maspo.cache must be on or off, but is '" + on + "'.");
        }
        return new CacheSettings(
                on.equals("on"),
                parameters
                        .apply("maspo.cache.file")
                        .map(directory::resolve)
                        .orElseGet(() -> CachePlace.from(directory)),
                parameters
                        .apply("maspo.cache.url")
                        .map(CacheSettings::checkedUrl)
                        .orElse(null),
                variable(parameters, "maspo.cache.user-env"),
                variable(parameters, "maspo.cache.password-env"),
                megabytes(parameters.apply("maspo.cache.max-mb").orElse("500")) * 1_000_000);
    }

    private static String checkedUrl(String url) {
        UrlSettings.checkDatabase(url);
        return url;
    }

    private static @Nullable String variable(Function<String, Optional<String>> parameters, String name) {
        String variable = parameters.apply(name).orElse(null);
        if (variable != null && !VARIABLE.matcher(variable).matches()) {
            throw new MaspoException(name + " must be the name of an environment variable, and its value is no such"
                    + " name. If it is the secret itself, take it out of where it stands.");
        }
        return variable;
    }

    private static long megabytes(String value) {
        try {
            long number = Long.parseLong(value);
            if (number >= 1 && number <= MOST_MB) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below is the answer to both.
        }
        throw new MaspoException(
                "maspo.cache.max-mb must be a whole number from 1 to " + MOST_MB + ", but is '" + value + "'.");
    }
}
