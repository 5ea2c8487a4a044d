package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.optimize.DecisionReserve;
import dev.maspo.internal.optimize.Hygiene;
import dev.maspo.internal.optimize.Preset;
import dev.maspo.internal.optimize.Proposing;
import dev.maspo.internal.optimize.SearchGain;
import dev.maspo.internal.optimize.SearchParts;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.CaseSplit;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.SilentAgents;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.report.Progress;
import dev.maspo.internal.store.ResultFolder;
import dev.maspo.result.PreflightResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.SearchEvent;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Optimizes a pipeline: search on one half of the cases, decide on the other, write the results. */
public final class OptimizeMode {

    private final PipelineDefinition definition;
    private final RunSettings settings;
    private final Progress progress;
    private final IntFunction<Workers> crew;

    /**
     * Prepares the run.
     *
     * @param definition the pipeline
     * @param settings what is configured
     * @param progress says how far the run is
     */
    public OptimizeMode(PipelineDefinition definition, RunSettings settings, Progress progress) {
        this(definition, settings, progress, Workers::new);
    }

    /**
     * Prepares the run.
     *
     * @param definition the pipeline
     * @param settings what is configured
     * @param progress says how far the run is
     * @param crew makes the workers, given how much may be under way at once
     */
    public OptimizeMode(
            PipelineDefinition definition, RunSettings settings, Progress progress, IntFunction<Workers> crew) {
        this.definition = definition;
        this.settings = settings;
        this.progress = progress;
        this.crew = crew;
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
        CountedDecisions count =
                new CountedDecisions(GateParameters.folderOf(settings), definition.name(), split.holdout());
        announce(parts, split);
        PreflightStep preflight = new PreflightStep(settings, progress);
        try (Workers workers = crew.apply(settings.concurrency())) {
            RunBook book = new RunBook(parts.executor(), workers);
            // Agents that cannot work are found out before the results of an earlier run are moved aside.
            List<CaseRun> base = book.runs(parts.prompts(), split.optimize());
            parts.errors().check(base);
            SilentAgents.check(parts.pipeline(), base);
            // So are assertions that return no score; what they say is kept, so this asks nothing twice.
            base.forEach(parts.metric()::score);
            Nonce nonces = new Nonce(definition.name());
            Judge judge = new Judge(parts.gateway(), nonces);
            DecisionReserve reserve = reserve(parts, split);
            reserve.keep(base.size());
            Optional<PreflightResult> measured = preflight.run(parts, split, base, book, workers, judge);
            Optional<String> stop = preflight.stop(measured);
            SearchGain gain = new SearchGain(parts.metric(), base);
            SearchTally tally = new SearchTally();
            try (ResultFolder folder =
                    new ResultFolder(settings.outputDirectory().resolve(definition.name()), definition.name())) {
                Reports reports = Reports.of(settings);
                reports.unfinished(definition);
                SearchParts searchParts = searchParts(parts, split, workers, book, judge, nonces, reserve, event -> {
                    folder.append(event);
                    progress.accept(event, parts.meter().usage(0));
                    gain.accept(event);
                    tally.accept(event);
                });
                OptimizeResults results =
                        new OptimizeResults(definition, settings, parts, split, judge, measured, progress::seconds);
                RunResult result = orFailed(folder, reports, () -> {
                    RunResult found = stop.isPresent()
                            ? results.unsearched(stop.get())
                            : new SearchStep(definition, settings, progress, searchParts, count, results)
                                    .run(gain, tally, split, base);
                    folder.write(found);
                    return found;
                });
                RunOrigins.of(result, split).leaveIn(settings.outputDirectory().resolve(definition.name()));
                reports.optimized(result, definition);
                progress.say((result.accepted() ? "accepted. " : "not accepted. ") + result.reason());
                return result;
            }
        }
    }

    private RunResult orFailed(ResultFolder folder, Reports reports, Supplier<RunResult> work) {
        try {
            return InClass.call(definition.testClass(), work);
        } catch (RuntimeException | Error e) {
            try {
                folder.fail(InClass.reason(e));
                reports.unfinished(definition);
            } catch (UncheckedIOException unwritten) {
                e.addSuppressed(unwritten); // The folder says already that the run has not come to its end.
            }
            throw e;
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
                OptimizeResults.basis(parts),
                preset().id(),
                settings.seed()));
        SearchStep.idle(definition, settings, parts).ifPresent(progress::say);
    }

    private SearchParts searchParts(
            Assembly parts,
            CaseSplit split,
            Workers workers,
            RunBook book,
            Judge judge,
            Nonce nonces,
            DecisionReserve reserve,
            Consumer<SearchEvent> events) {
        return new SearchParts(
                parts.pipeline(),
                parts.metric(),
                judge,
                parts.gateway(),
                nonces,
                new Proposing(
                        new Hygiene(parts.pipeline().prompted(), parts.prompts(), split.optimize()),
                        settings.demonstrations()),
                book,
                workers,
                parts.errors(),
                () -> parts.meter().usage(0).calls().total(),
                reserve,
                events);
    }

    private static DecisionReserve reserve(Assembly parts, CaseSplit split) {
        return new DecisionReserve(
                parts.budget(),
                parts.meter(),
                parts.pipeline().agents().stream()
                        .filter(Agent::hasPrompt)
                        .mapToInt(Agent::callsForOne)
                        .sum(),
                split.holdout().size(),
                parts.metric().isEmpty());
    }
}
