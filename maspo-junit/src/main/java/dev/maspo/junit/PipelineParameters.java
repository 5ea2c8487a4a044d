package dev.maspo.junit;

import dev.maspo.MaspoException;
import dev.maspo.internal.runner.RunSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The configuration parameters of a run, for launchers. */
public final class PipelineParameters {

    /** Set by a launcher that tells the results itself: they are not printed as well. */
    public static final String LAUNCHED = "maspo.launched";

    // Maven hands what is typed for the plugin on to the tests, too.
    private static final Set<String> OF_THE_PLUGIN = Set.of(
            "maspo.skip",
            "maspo.pipelines",
            "maspo.argLine",
            "maspo.jvm",
            "maspo.dryRun",
            "maspo.ratchetFrom",
            "maspo.summaryFile",
            "maspo.resultsDirectory",
            "maspo.version");

    private PipelineParameters() {}

    /**
     * The names that a test's parameters come under, as far as they can be listed.
     *
     * @param system the system properties
     * @param loader finds JUnit's own file of parameters
     * @return the names without those that only the Maven plugin reads
     */
    static Set<String> names(Properties system, ClassLoader loader) {
        Properties file = new Properties();
        try (InputStream stream = loader.getResourceAsStream("junit-platform.properties")) {
            if (stream != null) {
                file.load(stream);
            }
        } catch (IOException | IllegalArgumentException e) {
            // JUnit reads the same file, and says what is wrong with it.
            file.clear();
        }
        Set<String> names = new TreeSet<>(system.stringPropertyNames());
        names.removeAll(OF_THE_PLUGIN);
        names.addAll(file.stringPropertyNames());
        return names;
    }

    /**
     * Refuses names that nothing reads: a misspelt parameter would be ignored in silence.
     *
     * @param names names of parameters
     * @throws MaspoException if one begins with {@code maspo.} and is unknown
     */
    public static void check(Collection<String> names) {
        for (String name : names) {
            if (name.startsWith("maspo.") && !RunSettings.isKnown(name)) {
                throw new MaspoException(
                        "There is no parameter " + name + ". There are: "
                                + String.join(", ", RunSettings.NAMES)
                                + ", and maspo.model.* with base-url, name, api-key-env, temperature and timeout (for one role:"
                                + " maspo.model.agent.*, maspo.model.judge.*, maspo.model.optimizer.*), and maspo.price.<model>.input and .output.");
            }
        }
    }
}
