package dev.maspo.internal.runner;

import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.CaseSplit;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.preflight.Preflight;
import dev.maspo.internal.preflight.PreflightParts;
import dev.maspo.internal.report.Progress;
import dev.maspo.result.PreflightResult;
import java.util.List;
import java.util.Optional;

/** The preflight of an optimization: whether it is made, what it may cost, and whether the search goes on after it. */
final class PreflightStep {

    // A step of the search tries four candidates on six cases at least, each for a run and both orders of a judgement
    // or
    // two: what the smallest step costs.
    private static final long REQUESTS_PER_STEP = 120;
    private static final long SHARE = 10;

    private final String mode;
    private final RunSettings settings;
    private final Progress progress;

    PreflightStep(RunSettings settings, Progress progress) {
        this.mode = settings.preflight();
        this.settings = settings;
        this.progress = progress;
    }

    /** Measures, and says what was found. */
    Optional<PreflightResult> run(
            Assembly parts, CaseSplit split, List<CaseRun> base, RunBook book, Workers workers, Judge judge) {
        if (mode.equals("off")) {
            return Optional.empty();
        }
        boolean asked = settings.preset().asksTheJudge() || parts.metric().isEmpty();
        var preflightParts = new PreflightParts(
                parts.pipeline(), parts.prompts(), parts.metric(), asked ? judge : null, book, workers);
        Preflight preflight = new Preflight(preflightParts, split.holdout().size(), allowance(parts));
        PreflightResult result = preflight.run(base, settings.seed(), mode.equals("force"));
        result.findings().forEach(finding -> progress.say("preflight: " + finding));
        return Optional.of(result);
    }

    // A tenth of what the search will ask at the least, and of what it may ask.
    private long allowance(Assembly parts) {
        long steps = (long) settings.rounds()
                * settings.steps()
                * parts.pipeline().prompted().size();
        return Math.min(steps * REQUESTS_PER_STEP, parts.budget().callsLeft().orElse(Long.MAX_VALUE)) / SHARE;
    }

    /** Why the search is not made, if it is not. */
    Optional<String> stop(Optional<PreflightResult> result) {
        if (mode.equals("only")) {
            return Optional.of("Only the preflight was asked for (maspo.preflight=only).");
        }
        return result.filter(r -> r.verdict().equals("nothing to gain") && !mode.equals("force"))
                .map(r -> "Nothing to gain: the original prompts are right on all cases that the search would see."
                        + " Add harder cases, or search all the same with maspo.preflight=force.");
    }
}
