package dev.maspo.internal.preflight;

import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Runs in which one agent's output was exchanged. */
final class Swapped {

    private Swapped() {}

    /**
     * A run with another output in the place of an agent's. The step keeps its prompt and inputs, so that a further run
     * from it takes the output over and repeats only what comes after.
     */
    static CaseRun output(CaseRun run, String agent, Step other) {
        Map<String, Step> steps = new LinkedHashMap<>(run.steps());
        Step own = Objects.requireNonNull(steps.get(agent));
        steps.put(agent, new Step(own.template(), own.inputs(), other.value(), other.text()));
        return new CaseRun(run.item(), steps, null);
    }
}
