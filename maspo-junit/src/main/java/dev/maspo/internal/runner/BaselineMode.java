package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.gate.Accepting;
import dev.maspo.internal.gate.Baselines;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.SilentAgents;
import dev.maspo.internal.pipeline.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Records the state on disk as the accepted one. */
public final class BaselineMode {

    private final PipelineDefinition definition;
    private final RunSettings settings;

    /**
     * Prepares the recording.
     *
     * @param definition the pipeline
     * @param settings what is configured
     */
    public BaselineMode(PipelineDefinition definition, RunSettings settings) {
        this.definition = definition;
        this.settings = settings;
    }

    /**
     * Runs all cases and writes the baseline.
     *
     * @return its file
     * @throws MaspoException in CI, or if the class is no valid pipeline, or too many cases fail
     */
    public Path run() {
        return InClass.call(definition.testClass(), this::record);
    }

    private Path record() {
        GateParameters parameters = GateParameters.read(settings);
        if (parameters.ci()) {
            throw new MaspoException(
                    "A build in CI writes no baseline: what is accepted is decided where a person sees the"
                            + " change. Run " + Accepting.command(definition.name())
                            + " on your own machine and commit the file (maspo.ci=false if the environment variable CI is set there).");
        }
        Baselines baselines = Baselines.in(parameters.gate().folder(), definition.name());
        EnumSet<ModelRole> roles =
                !definition.scored() ? EnumSet.of(ModelRole.AGENT, ModelRole.JUDGE) : EnumSet.of(ModelRole.AGENT);
        Assembly.use(definition, settings, roles, parts -> record(parts, parameters, baselines));
        return baselines.file();
    }

    private Assembly record(Assembly parts, GateParameters parameters, Baselines baselines) {
        if (parts.metric().isEmpty()) {
            Models.require(parts.models(), ModelRole.JUDGE, definition, "comparing outputs");
        }
        // Without assertions there is no score to keep, and the judge will compare what is run then.
        int repeats = parts.metric().isEmpty() ? 1 : parameters.gate().repeats();
        List<List<CaseRun>> runs = new ArrayList<>();
        try (Workers workers = new Workers(settings.concurrency())) {
            for (int i = 0; i < repeats; i++) {
                PipelineExecutor executor = parts.executor().repeat(i);
                runs.add(workers.all(
                        parts.cases(),
                        (item, tasks) -> executor.start(tasks, item, parts.prompts(), null)
                                .end()));
                parts.errors().check(runs.get(i));
                SilentAgents.check(parts.pipeline(), runs.get(i));
            }
        }
        baselines.record(
                GateCheck.onDisk(definition, parts),
                runs,
                parts.metric(),
                ConfiguredSecrets.of(settings, System.getenv()),
                settings.seed());
        return parts;
    }
}
