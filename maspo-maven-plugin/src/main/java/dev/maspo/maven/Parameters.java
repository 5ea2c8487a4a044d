package dev.maspo.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parameters for the forked JVM. Only names that start with {@code maspo.} are taken: other {@code -D}
 * flags of a build may carry keys, and these end up in a file.
 */
final class Parameters {

    /** Read by the plugin itself; and the property that usually holds the version of maspo-junit. */
    private static final Set<String> NOT_FOR_THE_FORK = Set.of(
            "maspo.skip",
            "maspo.pipelines",
            "maspo.argLine",
            "maspo.jvm",
            "maspo.outputDirectory",
            "maspo.dryRun",
            "maspo.ratchetFrom",
            "maspo.summaryFile",
            "maspo.resultsDirectory",
            "maspo.mode",
            "maspo.version");

    private static final String PREFIX = "maspo.";
    private static final Pattern SECRET = Pattern.compile("(?i).*[.-](api-?key|key|token|password|secret)");
    private static final Pattern KEY_VARIABLE =
            Pattern.compile("maspo\\.(model\\.(.*\\.)?api-key|cache\\.(user|password))-env");
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Adds all {@code maspo.*} properties, which win over what was added before. */
    Parameters properties(Properties properties) {
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                put(name, properties.getProperty(name));
            }
        }
        return this;
    }

    /** Adds one parameter under its full name; an absent value changes nothing. */
    Parameters value(String name, @Nullable Object value) {
        if (value != null) {
            put(name, value.toString());
        }
        return this;
    }

    /** Adds a map of the POM, in which {@code prefix} is put before every name. */
    Parameters map(String prefix, @Nullable Map<String, String> map) throws MojoExecutionException {
        if (map != null) {
            for (Map.Entry<String, String> entry : map.entrySet()) {
                value(fullName(prefix, entry.getKey()), entry.getValue());
            }
        }
        return this;
    }

    /** The parameters, by name, after a check that none of them holds a secret. */
    Map<String, String> forFork() throws MojoExecutionException {
        for (Map.Entry<String, String> entry : values.entrySet()) {
            check(entry.getKey(), entry.getValue());
        }
        return new TreeMap<>(values);
    }

    private void put(String name, String value) {
        if (!NOT_FOR_THE_FORK.contains(name)) {
            values.put(name, value.strip());
        }
    }

    private static String fullName(String prefix, String name) throws MojoExecutionException {
        String full = prefix + name;
        if (!full.startsWith(PREFIX)) {
            throw new MojoExecutionException("The parameter <" + name
                    + "> in <parameters> of maspo-maven-plugin must start with maspo., such as <maspo." + name + ">.");
        }
        return full;
    }

    /** Neither message holds the value: it may be the key itself. */
    private static void check(String name, String value) throws MojoExecutionException {
        if (SECRET.matcher(name).matches()) {
            throw new MojoExecutionException(
                    "The parameter " + name
                            + " looks like a secret, and parameters are written to a file. Put the secret into an"
                            + " environment variable and pass the variable's name, such as -Dmaspo.model.api-key-env=OPENAI_API_KEY.");
        }
        if (KEY_VARIABLE.matcher(name).matches()
                && !VARIABLE_NAME.matcher(value).matches()) {
            throw new MojoExecutionException(
                    "The parameter " + name
                            + " must be the name of an environment variable that holds the secret, such as"
                            + " OPENAI_API_KEY, and its value is no such name. If it is the key itself, take it out of where it stands.");
        }
    }
}
