package dev.maspo.internal.fingerprint;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Hashes of what a verdict rests on besides the prompts, the cases and the models, which a baseline keeps readable. Two
 * states with equal fingerprints behave the same, as far as the class path says. It cannot know what lies outside: the
 * environment, a database, the weights behind a model's name.
 *
 * @param agents by agent, the hash of its role, rubric and constraints
 * @param testClass the hash of the source file's classes that declare the pipeline, and of their superclasses;
 *     {@link #UNKNOWN} if they could not be found, as then nothing is known of any code
 * @param code by folder of the class path, the hash of the classes and resources of the module and of the modules it
 *     uses; of a folder that holds prompts or cases, by file
 * @param libraries by artifact, its version and the hash of its content
 */
public record Fingerprint(
        Map<String, String> agents, String testClass, Map<String, String> code, Map<String, String> libraries) {

    /** The hash of what could not be found. */
    public static final String UNKNOWN = "unknown";

    /** Checks that nothing is missing, as these come from files, too, and sorts the maps. */
    public Fingerprint {
        agents = sorted(Objects.requireNonNull(agents, "agents"));
        Objects.requireNonNull(testClass, "testClass");
        code = sorted(Objects.requireNonNull(code, "code"));
        libraries = sorted(Objects.requireNonNull(libraries, "libraries"));
    }

    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
