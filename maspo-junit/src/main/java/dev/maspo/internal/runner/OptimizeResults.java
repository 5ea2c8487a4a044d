package dev.maspo.internal.runner;

import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.optimize.Acceptance;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseSplit;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import dev.maspo.result.PreflightResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts the result of an optimization together.
 *
 * @param definition the pipeline
 * @param settings what is configured
 * @param parts what the run worked with
 * @param split how the cases were split
 * @param judge the judge that was asked
 * @param preflight what was measured before the search
 * @param seconds the time up to now
 */
record OptimizeResults(
        PipelineDefinition definition,
        RunSettings settings,
        Assembly parts,
        CaseSplit split,
        Judge judge,
        Optional<PreflightResult> preflight,
        DoubleSupplier seconds) {

    static String basis(Assembly parts) {
        return parts.metric().isEmpty() ? "judge" : "assertions";
    }

    PromptSet original() {
        return parts.prompts();
    }

    /** The result of a run that ends before the search. */
    RunResult unsearched(String why) {
        Score none = new Score(0, 0, 1, 0);
        return of(
                original(), new Acceptance.Decision(false, why, none, none, null, null), null, Decided.NONE, List.of());
    }

    RunResult of(
            PromptSet proposed,
            Acceptance.Decision decision,
            @Nullable Estimate searchGain,
            Decided decided,
            List<String> warned) {
        return new RunResult(
                RunResult.SCHEMA,
                definition.name(),
                settings.preset().id(),
                settings.seed(),
                basis(parts),
                split.counts(),
                decision.before(),
                decision.after(),
                decision.accepted(),
                reason(decision),
                agents(proposed),
                decision.gain(),
                decision.use(),
                searchGain,
                decided,
                preflight.orElse(null),
                parts.meter().usage(seconds.getAsDouble()),
                warnings(warned));
    }

    private List<AgentResult> agents(PromptSet proposed) {
        List<AgentResult> agents = new ArrayList<>();
        for (Agent agent : parts.pipeline().prompted()) {
            String before = Objects.requireNonNull(original().get(agent.id()));
            String after = Objects.requireNonNull(proposed.get(agent.id()));
            String resource = Objects.requireNonNull(agent.promptResource());
            agents.add(new AgentResult(
                    agent.id(),
                    resource,
                    !before.equals(after),
                    before,
                    after,
                    parts.pipeline().users(agent)));
        }
        return agents;
    }

    private List<String> warnings(List<String> warned) {
        List<String> warnings = new ArrayList<>(parts.answers().warned());
        warnings.addAll(warned);
        warnings.addAll(judge.tally().warnings("counted as ties"));
        parts.budget()
                .problem()
                .ifPresent(problem -> warnings.add(problem + " The search ended with the best prompts up to then."));
        warnings.addAll(parts.meter().warnings());
        return warnings;
    }

    private String reason(Acceptance.Decision decision) {
        // The decision says it itself when it was the one that could not be paid.
        return parts.budget()
                .problem()
                .filter(problem -> !decision.reason().contains(problem))
                .map(problem -> decision.reason() + " The search ended early: " + problem)
                .orElse(decision.reason());
    }
}
