package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.CallSettings;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.optimize.CallBound;
import dev.maspo.internal.optimize.SearchSettings;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseSplit;
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
        Optional<CaseCounts> split = split(declared);
        boolean optimizable = optimizable(declared, models, split);
        @Nullable PlannedUse decision = null;
        @Nullable PlannedUse optimize = null;
        @Nullable PlannedUse expected = null;
        if (optimizable) {
            CaseCounts counts = split.orElseThrow();
            SearchSettings search =
                    SearchSettings.joint(settings.rounds(), settings.steps(), declared.weights(), settings.seed());
            boolean labels = !declared.metric().isEmpty();
            CallBound deciding = CallBound.decision(pipeline, walk::asks, counts.holdout(), labels);
            decision = costs.of(deciding);
            optimize = costs.of(CallBound.search(pipeline, walk::asks, search, counts.optimize())
                    .plus(deciding));
            expected = costs.of(CallBound.expected(pipeline, walk::asks, search, counts, labels));
        }
        PlannedUse test = costs.of(CallBound.runs(pipeline, walk::asks, cases));
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

    private Optional<CaseCounts> split(Declared declared) {
        try {
            return Optional.of(CaseSplit.of(String.valueOf(definition.cases()), declared.cases())
                    .counts());
        } catch (MaspoException e) {
            notes.accept("It cannot be optimized. " + e.getMessage());
            return Optional.empty();
        }
    }

    private boolean optimizable(Declared declared, ModelTable models, Optional<CaseCounts> split) {
        if (declared.pipeline().agents().stream().noneMatch(Agent::hasPrompt)) {
            notes.accept("It cannot be optimized: no agent has a prompt.");
            return false;
        }
        for (ModelRole role : new ModelRole[] {ModelRole.JUDGE, ModelRole.OPTIMIZER}) {
            // One whose factory failed just now may well be there on the day.
            if (models.find(role, "").isEmpty() && !definition.models().containsKey(role)) {
                notes.accept("It cannot be optimized: there is no model for the role " + role + ".");
                return false;
            }
        }
        return split.isPresent();
    }
}
