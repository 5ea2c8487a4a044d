package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.optimize.Acceptance;
import dev.maspo.internal.optimize.DecisionReserve;
import dev.maspo.internal.optimize.Preset;
import dev.maspo.internal.optimize.PromptSearch;
import dev.maspo.internal.optimize.PromptSearches;
import dev.maspo.internal.optimize.SearchParts;
import dev.maspo.internal.optimize.SearchSettings;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseSplit;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.report.Progress;
import dev.maspo.internal.store.ResultFolder;
import dev.maspo.result.AgentResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.SearchEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Optimizes a pipeline: search on one half of the cases, decide on the other, write the results. */
public final class OptimizeMode {

    private static final double ALPHA = 0.05;

    private final PipelineDefinition definition;
    private final RunSettings settings;
    private final Progress progress;

    /**
     * Prepares the run.
     *
     * @param definition the pipeline
     * @param settings what is configured
     * @param progress says how far the run is
     */
    public OptimizeMode(PipelineDefinition definition, RunSettings settings, Progress progress) {
        this.definition = definition;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Prepares a run that says on the console how far it is.
     *
     * @param definition the pipeline
     * @param settings what is configured
     * @return the run
     */
    public static OptimizeMode toConsole(PipelineDefinition definition, RunSettings settings) {
        return new OptimizeMode(definition, settings, new Progress(System.out::println, System::nanoTime));
    }

    /**
     * Runs. Everything is checked before the first call is made and before a file is touched.
     *
     * @return the result, which is also in the pipeline's folder
     * @throws dev.maspo.MaspoException if the class is no valid pipeline, or models or cases fail
     */
    public RunResult run() {
        return InClass.call(definition.testClass(), this::optimize);
    }

    private RunResult optimize() {
        return Assembly.use(definition, settings, Set.of(ModelRole.values()), this::optimize);
    }

    private RunResult optimize(Assembly parts) {
        preset().check(parts.pipeline(), parts.metric());
        if (preset().asksTheJudge() || parts.metric().isEmpty()) {
            Models.require(parts.models(), ModelRole.JUDGE, definition, "optimizing");
        }
        Models.require(parts.models(), ModelRole.OPTIMIZER, definition, "optimizing");
        if (parts.pipeline().prompted().isEmpty()) {
            throw new MaspoException(
                    "Pipeline '" + definition.name() + "' has no agent with a prompt, so there is nothing to optimize."
                            + " Give one: @AgentStep(prompt = \"prompts/...md\").");
        }
        CaseSplit split = CaseSplit.of(String.valueOf(definition.cases()), parts.cases());
        announce(parts, split);
        try (Workers workers = new Workers(settings.concurrency())) {
            RunBook book = new RunBook(parts.executor(), workers);
            // Agents that cannot work are found out before the results of an earlier run are moved aside.
            parts.errors().check(book.runs(parts.prompts(), split.optimize()));
            return search(parts, split, workers, book);
        }
    }

    private RunResult search(Assembly parts, CaseSplit split, Workers workers, RunBook book) {
        try (ResultFolder folder = new ResultFolder(settings.outputDirectory().resolve(definition.name()))) {
            SearchParts searchParts = searchParts(parts, split, workers, book, event -> {
                folder.append(event);
                progress.accept(event);
            });
            SearchSettings search =
                    SearchSettings.joint(settings.rounds(), settings.steps(), parts.weights(), settings.seed());
            PromptSearch preset = PromptSearches.of(preset(), searchParts, search, parts.prompts(), parts.models());
            PromptSet proposed = preset.run(split.optimize());
            parts.budget().problem().ifPresent(problem -> progress.say("the search ends early. " + problem));
            progress.say("deciding on " + split.holdout().size() + " cases that the search never saw");
            Acceptance.Decision decision =
                    new Acceptance(searchParts, ALPHA).decide(parts.prompts(), proposed, split.holdout());
            RunResult result = result(parts, split, proposed, decision, searchParts.judge(), preset.warnings());
            folder.write(result);
            Reports.of(settings).write(definition.name());
            progress.say((result.accepted() ? "accepted. " : "not accepted. ") + result.reason());
            return result;
        }
    }

    private Preset preset() {
        return settings.preset();
    }

    private void announce(Assembly parts, CaseSplit split) {
        String agents = parts.pipeline().agents().stream()
                .map(a -> a.id() + (a.hasPrompt() ? "" : " (no prompt)"))
                .collect(Collectors.joining(", "));
        progress.say(String.format(
                Locale.ROOT,
                "%s: agents %s; %d cases to optimize on, %d to decide on; scored by %s; preset %s; seed %d",
                definition.name(),
                agents,
                split.optimize().size(),
                split.holdout().size(),
                basis(parts),
                preset().id(),
                settings.seed()));
    }

    private SearchParts searchParts(
            Assembly parts, CaseSplit split, Workers workers, RunBook book, Consumer<SearchEvent> events) {
        Nonce nonces = new Nonce(definition.name());
        return new SearchParts(
                parts.pipeline(),
                parts.metric(),
                new Judge(parts.gateway(), nonces),
                parts.gateway(),
                nonces,
                book,
                workers,
                parts.errors(),
                () -> parts.meter().usage(0).calls().total(),
                new DecisionReserve(
                        parts.budget(),
                        parts.meter(),
                        parts.pipeline().prompted().size(),
                        split.holdout().size(),
                        parts.metric().isEmpty()),
                events);
    }

    private RunResult result(
            Assembly parts,
            CaseSplit split,
            PromptSet proposed,
            Acceptance.Decision decision,
            Judge judge,
            List<String> warned) {
        List<AgentResult> agents = new ArrayList<>();
        for (Agent agent : parts.pipeline().prompted()) {
            String before = Objects.requireNonNull(parts.prompts().get(agent.id()));
            String after = Objects.requireNonNull(proposed.get(agent.id()));
            String resource = Objects.requireNonNull(agent.promptResource());
            agents.add(new AgentResult(agent.id(), resource, !before.equals(after), before, after));
        }
        List<String> warnings = new ArrayList<>(parts.answers().warned());
        warnings.addAll(warned);
        if (judge.unreadable() > 0) {
            warnings.add(judge.unreadable() + " of " + judge.questions()
                    + " answers of the judge could not be read and counted as ties.");
        }
        parts.budget()
                .problem()
                .ifPresent(problem -> warnings.add(problem + " The search ended with the best prompts up to then."));
        warnings.addAll(parts.meter().warnings());
        return new RunResult(
                RunResult.SCHEMA,
                definition.name(),
                preset().id(),
                settings.seed(),
                basis(parts),
                split.counts(),
                decision.before(),
                decision.after(),
                decision.accepted(),
                reason(parts, decision),
                agents,
                parts.meter().usage(progress.seconds()),
                warnings);
    }

    private static String reason(Assembly parts, Acceptance.Decision decision) {
        // The decision says it itself when it was the one that could not be paid.
        return parts.budget()
                .problem()
                .filter(problem -> !decision.reason().contains(problem))
                .map(problem -> decision.reason() + " The search ended early: " + problem)
                .orElse(decision.reason());
    }

    private static String basis(Assembly parts) {
        return parts.metric().isEmpty() ? "judge" : "assertions";
    }
}
