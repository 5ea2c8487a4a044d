package dev.maspo.internal.runner;

import dev.maspo.result.GateResult;
import java.util.Map;

/** Holds a pipeline against its baseline, and does nothing else. */
public final class CheckMode {

    private final PipelineDefinition definition;
    private final RunSettings settings;

    /**
     * Prepares the check.
     *
     * @param definition the pipeline
     * @param settings what is configured
     */
    public CheckMode(PipelineDefinition definition, RunSettings settings) {
        this.definition = definition;
        this.settings = settings;
    }

    /**
     * Checks.
     *
     * @return the result, which is also in the pipeline's folder, with what is to come of it
     */
    public GateReport run() {
        GateResult result = new GateCheck(definition, settings, "").run(Map.of());
        return GateReport.of(result, GateParameters.read(settings));
    }
}
