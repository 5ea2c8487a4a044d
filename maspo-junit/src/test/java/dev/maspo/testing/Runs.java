package dev.maspo.testing;

import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Step;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs that were never run. */
public final class Runs {

    private Runs() {}

    /**
     * A run in which each agent was handed nothing.
     *
     * @param item the case
     * @param pairs ids and outputs in turn
     * @return the run
     */
    public static CaseRun run(Case item, String... pairs) {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            steps.put(pairs[i], new Step("prompt", Map.of(), pairs[i + 1], pairs[i + 1]));
        }
        return new CaseRun(item, steps, null);
    }
}
