package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.optimize.CallBound;
import dev.maspo.internal.optimize.PlannedSearch;
import dev.maspo.internal.optimize.SearchSettings;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseSplit;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.preflight.Preflight;
import dev.maspo.result.CaseCounts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** What an optimization would do; or why there cannot be one. */
final class PlanOptimize {

    // A question is asked in both orders, and again if its answer cannot be read.
    private static final long PER_PAIR = 4;

    private final PipelineDefinition definition;
    private final RunSettings settings;
    private final Declared declared;
    private final Consumer<String> notes;

    PlanOptimize(PipelineDefinition definition, RunSettings settings, Declared declared, Consumer<String> notes) {
        this.definition = definition;
        this.settings = settings;
        this.declared = declared;
        this.notes = notes;
    }

    /** How the cases would be split, if they are enough. */
    Optional<CaseCounts> split() {
        try {
            return Optional.of(CaseSplit.of(String.valueOf(definition.cases()), declared.cases())
                    .counts());
        } catch (MaspoException e) {
            notes.accept("It cannot be optimized. " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The search, if there can be one. */
    Optional<PlannedSearch> search(ModelTable models, ToLongFunction<Agent> asks, Optional<CaseCounts> split) {
        try {
            check(models);
        } catch (MaspoException e) {
            notes.accept("It cannot be optimized. " + e.getMessage());
            return Optional.empty();
        }
        return split.map(counts -> new PlannedSearch(
                declared.pipeline(),
                asks,
                settings.preset(),
                SearchSettings.joint(settings.rounds(), settings.steps(), declared.weights(), settings.seed()),
                settings.demonstrations(),
                counts,
                labels()));
    }

    private void check(ModelTable models) {
        if (declared.pipeline().prompted().isEmpty()) {
            throw new MaspoException("No agent has a prompt.");
        }
        settings.preset().check(declared.pipeline(), declared.metric());
        for (ModelRole role : ModelRole.values()) {
            boolean needed = role == ModelRole.OPTIMIZER || (role == ModelRole.JUDGE && asksTheJudge());
            // One whose factory failed just now may well be there on the day.
            if (needed
                    && models.find(role, "").isEmpty()
                    && !definition.models().containsKey(role)) {
                throw new MaspoException("There is no model for the role " + role + ".");
            }
        }
    }

    /** The most calls of the preflight before the search. */
    CallBound preflight(ToLongFunction<Agent> asks) {
        String mode = settings.preflight();
        Map<String, Long> agents = new TreeMap<>();
        Pipeline pipeline = declared.pipeline();
        if (mode.equals("off")) {
            return new CallBound(Map.of(), Map.of(), Map.of());
        }
        if (mode.equals("only")) {
            notes.accept("maspo.preflight is only: no search is made, and no decision.");
        }
        for (Agent agent : pipeline.prompted()) {
            for (String after : pipeline.descendants(agent.id())) {
                agents.merge(after, Preflight.MOST_CASES * asks.applyAsLong(pipeline.agent(after)), Long::sum);
            }
        }
        Map<String, Long> judged =
                asksTheJudge() ? Map.of(pipeline.terminal().id(), PER_PAIR * Preflight.MOST_PAIRS) : Map.of();
        return new CallBound(agents, judged, Map.of());
    }

    private boolean asksTheJudge() {
        return settings.preset().asksTheJudge() || !labels();
    }

    private boolean labels() {
        return !declared.metric().isEmpty();
    }
}
