package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
            RepeatAllowance allowance) {

        /** How runs under two prompt sets are scored. */
        Measure measure(OnDisk now, GateSettings settings) {
            return now.judged()
                    ? new JudgeMeasure(
                            Objects.requireNonNull(judge, "a judge"),
                            now.pipeline().terminal(),
                            workers,
                            new ErrorLimit(settings.maxErrorRate()))
                    : new AssertionMeasure(metric);
        }

        /** How today's runs are scored against what a baseline holds. */
        Recorded recorded(Baseline baseline, OnDisk now, GateSettings settings) {
            return now.judged()
                    ? new RecordedOutputs(
                            baseline,
                            Objects.requireNonNull(judge, "a judge"),
                            now.pipeline().terminal(),
                            workers,
                            new ErrorLimit(settings.maxErrorRate()))
                    : new RecordedScores(baseline, metric);
        }
    }

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
        List<String> warnings = new ArrayList<>();
        List<AgentResult> changes = now.changes(accepted.promptSet());
        List<Difference> differences = Differences.of(accepted, now);
        Baseline release = Release.of(baselines, now, warnings);
        boolean idle = changes.isEmpty() && differences.isEmpty();
        if (idle && known.isEmpty() && release == null) {
            return Finding.unchanged(name, file, warnings);
        }
        int comparisons = (differences.isEmpty() ? 0 : 1) + (changes.isEmpty() ? 0 : 1) + (release == null ? 0 : 1);
        GateSettings shared = settings.shared(Math.max(1, comparisons));
        List<Round> rounds = new ArrayList<>();
        Contests contests = new Contests(now, parts, shared, known, warnings);
        if (!idle || !known.isEmpty()) {
            Contests.Place here = contests.place(changes);
            if (idle) {
                rounds.add(contests.unchanged(here, accepted));
            }
            if (!changes.isEmpty()) {
                rounds.add(contests.prompts(here, accepted.promptSet(), changes, "baseline"));
            }
            if (!differences.isEmpty()) {
                now.assertions().stream()
                        .filter(assertion -> !accepted.assertions().contains(assertion))
                        .map(assertion -> "The baseline holds no score of " + assertion + ", so it was not compared.")
                        .forEach(warnings::add);
                rounds.add(contests.recorded(here, accepted));
            }
        }
        if (release != null) {
            List<AgentResult> since = now.changes(release.promptSet());
            rounds.add(contests.prompts(contests.place(since), release.promptSet(), since, "release"));
        }
        return found(rounds, changes, differences, file, warnings);
    }

    private Finding found(
            List<Round> unsorted,
            List<AgentResult> changes,
            List<Difference> differences,
            String file,
            List<String> warnings) {
        // What the verdict is made of comes first, and else the order in which they were made.
        List<Round> rounds = unsorted.stream()
                .sorted(Comparator.comparing(round -> round.verdict() != Verdict.REGRESSION))
                .toList();
        List<Comparison> comparisons =
                rounds.stream().flatMap(round -> round.comparisons().stream()).toList();
        Verdict verdict = Looks.verdict(comparisons);
        Attributor.Found explained = rounds.stream()
                .filter(round -> round.verdict() == Verdict.REGRESSION
                        && !round.changes().isEmpty())
                .findFirst()
                .map(this::explain)
                .orElse(new Attributor.Found(List.of(), List.of(), List.of()));
        warnings.addAll(explained.warnings());
        String name = now.pipeline().name();
        return new Finding(
                verdict,
                new GateTexts(name, verdict, comparisons).headline(changes, differences, explained.attributions()),
                GateTexts.reason(verdict, comparisons),
                splits(rounds),
                file,
                comparisons,
                changes,
                differences.stream().map(Difference::text).toList(),
                explained.attributions(),
                explained.examples(),
                Health.of(
                        now.pipeline(),
                        parts.metric(),
                        unsorted.get(0).place().trials().runs(now.prompts(), 0),
                        settings.alpha()),
                changes.isEmpty() && differences.isEmpty() ? null : Accepting.command(name),
                warnings);
    }

    // Which cases were compared: one word, or one for each comparison where they are not the same.
    private static String splits(List<Round> rounds) {
        List<String> splits = rounds.stream().map(Round::split).distinct().toList();
        return splits.size() == 1
                ? splits.get(0)
                : rounds.stream()
                        .map(round -> round.against() + ": " + round.split())
                        .collect(Collectors.joining(", "));
    }

    private Attributor.Found explain(Round round) {
        Comparison lost = round.comparisons().stream()
                .filter(c -> c.verdict() == Verdict.REGRESSION)
                .findFirst()
                .orElseThrow();
        Measure measure = parts.measure(now, settings);
        Coalitions coalitions = new Coalitions(
                round.place().trials(),
                measure,
                measure.names().indexOf(lost.name()),
                round.before(),
                round.changes(),
                lost.repeats());
        Judge judge = parts.judge();
        Witness witness = judge == null
                ? null
                : new Witness(now.pipeline(), judge, parts.metric(), parts.workers(), parts.errors());
        return new Attributor(now.pipeline(), coalitions, round.changes(), witness, settings).find();
    }
}
