package dev.maspo.junit;

import dev.maspo.MaspoException;
import dev.maspo.internal.runner.RunSettings;
import java.util.Collection;

/** The configuration parameters of a run, for launchers. */
public final class PipelineParameters {

    private PipelineParameters() {}

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
