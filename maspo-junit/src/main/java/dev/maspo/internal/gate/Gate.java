package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.PromptFiles;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.store.Origins;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the state on disk against the accepted one. */
public final class Gate {

    /**
     * What the gate works with.
     *
     * @param metric scores runs by the assertions
     * @param judge compares outputs; null if there is no model for it, which is an error only without assertions
     * @param executor runs cases
     * @param workers do the runs and the judging
     * @param errors how many failed cases are borne
     * @param allowance says whether another repeat can be paid
     */
    public record Parts(
            Metric metric,
            @Nullable Judge judge,
            PipelineExecutor executor,
            Workers workers,
            ErrorLimit errors,
            RepeatAllowance allowance) {}

    private final OnDisk now;
    private final Parts parts;
    private final GateSettings settings;

    /**
     * Prepares the check.
     *
     * @param now the state on disk
     * @param parts what it works with
     * @param settings how it decides
     */
    public Gate(OnDisk now, Parts parts, GateSettings settings) {
        this.now = now;
        this.parts = parts;
        this.settings = settings;
    }

    /**
     * Checks.
     *
     * @param baselines the accepted states
     * @param known runs of all cases under the prompts on disk that were made already, by case id; may be empty
     * @return what was found
     * @throws dev.maspo.MaspoException if nothing can be said, with the reason
     */
    public Finding check(Baselines baselines, Map<String, CaseRun> known) {
        String name = now.pipeline().name();
        String file = baselines.accepted().path().toString();
        Baseline accepted = baselines.accepted().read();
        List<String> mismatch = Mismatch.of(accepted, now);
        if (!mismatch.isEmpty()) {
            return Finding.error(
                    name,
                    String.join(" ", mismatch) + " Look at the change, and if it is meant, accept it: "
                            + Accepting.command(name),
                    file);
        }
        List<AgentResult> changes = now.changes(accepted.promptSet());
        List<String> warnings = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        Round first = null;
        if (changes.isEmpty()) {
            comparisons.addAll(Stored.comparisons(accepted, settings.alpha()));
        } else {
            first = round(accepted.promptSet(), changes, "baseline", known, warnings);
            comparisons.addAll(first.comparisons());
        }
        Round release = release(baselines, known, warnings);
        if (release != null) {
            comparisons.addAll(release.comparisons());
        }
        Verdict verdict = Looks.verdict(comparisons);
        Round regressed = first != null && Looks.verdict(first.comparisons()) == Verdict.REGRESSION ? first : release;
        Attributor.Found explained = verdict == Verdict.REGRESSION && regressed != null
                ? explain(regressed)
                : new Attributor.Found(List.of(), List.of(), List.of());
        warnings.addAll(explained.warnings());
        return new Finding(
                verdict,
                GateTexts.headline(name, verdict, comparisons, explained.attributions()),
                GateTexts.reason(verdict, comparisons),
                first == null ? "all" : first.choice().split(),
                file,
                comparisons,
                changes,
                explained.attributions(),
                explained.examples(),
                Health.of(now.pipeline(), parts.metric(), seen(first, known), settings.alpha()),
                changes.isEmpty() ? null : Accepting.command(name),
                warnings);
    }

    // The first run of each case under the prompts on disk, as far as there is one.
    private List<CaseRun> seen(@Nullable Round round, Map<String, CaseRun> known) {
        if (round != null) {
            return round.trials().runs(now.prompts(), 0);
        }
        return now.cases().stream()
                .flatMap(item -> Stream.ofNullable(known.get(item.id())))
                .toList();
    }

    record Round(
            PromptSet before,
            List<AgentResult> changes,
            CaseChoice choice,
            Trials trials,
            List<Comparison> comparisons) {}

    private Attributor.Found explain(Round round) {
        Comparison lost = round.comparisons().stream()
                .filter(c -> c.verdict() == Verdict.REGRESSION)
                .findFirst()
                .orElseThrow();
        Measure measure = measure();
        Coalitions coalitions = new Coalitions(
                round.trials(),
                measure,
                measure.names().indexOf(lost.name()),
                round.before(),
                round.changes(),
                lost.repeats());
        Judge judge = parts.judge();
        Witness witness = judge == null ? null : new Witness(now.pipeline(), judge, parts.metric(), parts.workers());
        return new Attributor(now.pipeline(), coalitions, round.changes(), witness, settings).find();
    }

    private @Nullable Round release(Baselines baselines, Map<String, CaseRun> known, List<String> warnings) {
        if (!baselines.release().exists()) {
            return null;
        }
        Baseline release = baselines.release().read();
        List<String> mismatch = Mismatch.ofAgents(release, now);
        if (!mismatch.isEmpty()) {
            warnings.add("The prompts were not compared with the last release's: " + String.join(" ", mismatch));
            return null;
        }
        List<AgentResult> changes = now.changes(release.promptSet());
        return changes.isEmpty() ? null : round(release.promptSet(), changes, "release", known, warnings);
    }

    private Round round(
            PromptSet before,
            List<AgentResult> changes,
            String against,
            Map<String, CaseRun> known,
            List<String> warnings) {
        CaseChoice choice = CaseChoice.of(
                now.cases(),
                changes,
                Origins.of(settings.folder(), now.pipeline().name()));
        PromptFiles.checkPlaceholders(now.pipeline(), before, choice.cases());
        Trials trials = new Trials(choice.cases(), parts.executor(), parts.workers());
        List<String> ids = choice.cases().stream().map(Case::id).toList();
        if (known.keySet().containsAll(ids)) {
            trials.enter(now.prompts(), 0, ids.stream().map(known::get).toList());
        }
        Contest contest = new Contest(trials, measure(), parts.errors(), parts.allowance(), settings);
        List<Comparison> comparisons = contest.run(before, now.prompts(), against);
        warnings.addAll(contest.warnings());
        return new Round(before, changes, choice, trials, comparisons);
    }

    private Measure measure() {
        if (!now.judged()) {
            return new AssertionMeasure(parts.metric());
        }
        Judge judge = Objects.requireNonNull(parts.judge(), "a judge");
        return new JudgeMeasure(
                judge, now.pipeline().terminal(), parts.workers(), new ErrorLimit(settings.maxErrorRate()));
    }
}
