package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.model.CallSettings;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.optimize.CallBound;
import dev.maspo.internal.optimize.PlannedSearch;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.store.JsonFiles;
import dev.maspo.result.CaseCounts;
import dev.maspo.result.PlanResult;
import dev.maspo.result.PlannedUse;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what runs of a pipeline would take, without a single call. */
public final class PlanMode {

    private final PipelineDefinition definition;
    private final RunSettings settings;
    private final PlanNotes notes;

    /**
     * Prepares the plan.
     *
     * @param definition the pipeline
     * @param settings what is configured
     */
    public PlanMode(PipelineDefinition definition, RunSettings settings) {
        this.definition = definition;
        this.settings = settings;
        this.notes = new PlanNotes(ConfiguredSecrets.of(settings, System.getenv()));
    }

    /**
     * Plans.
     *
     * @return the plan, which is also in the pipeline's folder, as {@code plan.json}
     * @throws MaspoException if the class is no valid pipeline
     */
    public PlanResult run() {
        return InClass.call(definition.testClass(), () -> {
            PlanResult plan = plan();
            JsonFiles.write(
                    settings.outputDirectory().resolve(definition.name()).resolve("plan.json"), plan);
            return plan;
        });
    }

    private PlanResult plan() {
        Declared declared = Declared.of(definition, settings);
        CallSettings calls = CallParameters.read(settings);
        double assumedAnswer = CallParameters.answerTokens(settings);
        ModelTable models = PlanModels.table(definition, settings, notes);
        CacheWalk walk = CacheWalk.of(declared, settings, models, notes);
        PlanCosts costs = new PlanCosts(
                declared.pipeline(), new PlanSizes(declared, walk, assumedAnswer), models, calls.prices());
        Pipeline pipeline = declared.pipeline();
        int cases = declared.cases().size();
        PlanOptimize planned = new PlanOptimize(definition, settings, declared, notes);
        Optional<CaseCounts> split = planned.split();
        Optional<PlannedSearch> search = planned.search(models, walk::asks, split);
        Optional<CallBound> before = search.map(s -> planned.preflight(walk::asks));
        @Nullable PlannedUse decision = search.map(s -> costs.of(s.decision())).orElse(null);
        @Nullable
        PlannedUse optimize = search.map(
                        s -> costs.of(s.most().plus(before.orElseThrow()).plus(s.decision())))
                .orElse(null);
        @Nullable
        PlannedUse expected =
                search.flatMap(PlannedSearch::expected).map(costs::of).orElse(null);
        PlannedUse test = costs.of(CallBound.runs(pipeline, walk::asks, cases));
        if (new GateCheck(definition, settings, "").baselines().exist()) {
            notes.accept(
                    "There is a baseline: a test compares with it after the runs above. That takes further calls if a"
                            + " prompt, the cases or a model have changed since, and they are not counted here.");
        }
        if (settings.parameters().apply("maspo.calls").orElse("").equals("replay")) {
            notes.accept("maspo.calls is replay: a run takes its answers from the recording, and asks no model.");
        }
        new PlanLimits(calls, notes).note(optimize == null ? test : optimize, costs.unpriced());
        return new PlanResult(
                PlanResult.SCHEMA,
                definition.name(),
                settings.preset().id(),
                cases,
                split.orElse(null),
                test,
                optimize,
                decision,
                expected,
                calls.retry().attempts(),
                pipeline.agents().stream()
                        .map(agent -> walk.agent(agent, cases))
                        .collect(Collectors.toList()),
                notes.all());
    }
}
