package dev.maspo.internal.runner;

import dev.maspo.internal.optimize.Acceptance;
import dev.maspo.internal.optimize.OptimizerCalls;
import dev.maspo.internal.optimize.Preset;
import dev.maspo.internal.optimize.PromptSearch;
import dev.maspo.internal.optimize.PromptSearches;
import dev.maspo.internal.optimize.SearchGain;
import dev.maspo.internal.optimize.SearchParts;
import dev.maspo.internal.optimize.SearchSettings;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.CaseSplit;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.report.Progress;
import dev.maspo.result.Estimate;
import dev.maspo.result.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The search on one half of the cases, and the decision on the other.
 *
 * @param definition the pipeline
 * @param settings what is configured
 * @param progress says how far the run is
 * @param parts what the search works with
 * @param count counts the decision
 * @param results makes the result
 */
record SearchStep(
        PipelineDefinition definition,
        RunSettings settings,
        Progress progress,
        SearchParts parts,
        CountedDecisions count,
        OptimizeResults results) {

    private static final double ALPHA = 0.05;

    /** Searches and decides; what heard the search's events tells of it. */
    RunResult run(SearchGain gain, SearchTally tally, CaseSplit split, List<CaseRun> base) {
        PromptSet original = results.original();
        OptimizerCalls optimizer = new OptimizerCalls(parts.gateway());
        PromptSearch search = search(optimizer);
        PromptSet proposed = search.run(split.optimize());
        // Before the decision adds runs of the holdout.
        Optional<Estimate> own = gain.of(parts.book().known(proposed), ALPHA);
        results.parts().budget().problem().ifPresent(problem -> progress.say("the search ends early. " + problem));
        search.ended().ifPresent(reason -> progress.say("the search ends: " + reason));
        progress.decided(gain.decided());
        progress.say("deciding on " + split.holdout().size() + " cases that the search never saw");
        Acceptance.Decision decision = new Acceptance(parts, ALPHA, count).decide(original, proposed, split.holdout());
        Acceptance.Decision told = decision.counted().map(decision::and).orElse(decision);
        own.ifPresent(g -> progress.say(String.format(
                Locale.ROOT,
                "on the cases that the search chose by, the gain is %+.3f; what counts is the held-out one",
                g.mean())));
        List<String> warnings = new ArrayList<>(search.warnings());
        idle(definition, settings, results.parts()).ifPresent(warnings::add);
        optimizer.warning().ifPresent(warnings::add);
        warnings.addAll(failures(original, proposed, split, base));
        warnings.addAll(new BreachNotes(parts.book(), split.holdout()).of(parts.pipeline(), original, proposed));
        count.warning().ifPresent(warnings::add);
        return results.of(
                proposed,
                proposed.equals(original) ? decision.and(tally.told()) : told,
                own.orElse(null),
                gain.decided(),
                warnings);
    }

    private PromptSearch search(OptimizerCalls optimizer) {
        return PromptSearches.of(
                settings.preset(),
                parts.asking(optimizer),
                SearchSettings.joint(
                        settings.rounds(), settings.steps(), results.parts().weights(), settings.seed()),
                results.original(),
                results.parts().models());
    }

    private List<String> failures(PromptSet original, PromptSet proposed, CaseSplit split, List<CaseRun> base) {
        List<String> failures = new ArrayList<>();
        Map<String, CaseRun> before = new LinkedHashMap<>();
        Stream.concat(base.stream(), parts.book().known(original).stream())
                .forEach(run -> before.put(run.item().id(), run));
        parts.errors().borne(List.copyOf(before.values())).ifPresent(failures::add);
        if (!proposed.equals(original)) {
            List<CaseRun> after = split.holdout().stream()
                    .flatMap(item -> parts.book().find(proposed, item.id()).stream())
                    .toList();
            parts.errors().lost(after).ifPresent(failures::add);
        }
        return failures;
    }

    /** What is said of a parameter that does nothing: only what is right is worth imitating, and nothing says that. */
    static Optional<String> idle(PipelineDefinition definition, RunSettings settings, Assembly parts) {
        if (!settings.demonstrations()) {
            return Optional.empty();
        }
        if (settings.preset() != Preset.JOINT) {
            return Optional.of(
                    "maspo.demonstrations=on does nothing here: only the preset joint shows traces, and this is "
                            + settings.preset().id() + ".");
        }
        return parts.metric().isEmpty()
                ? Optional.of(
                        "maspo.demonstrations=on does nothing here: only traces that assertions call right are shown,"
                                + " and " + definition.testClass().getName()
                                + " has no @SystemAssertion about the whole system.")
                : Optional.empty();
    }
}
