package dev.maspo.internal.gate;

import dev.maspo.MaspoException;
import dev.maspo.Verdict;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.pipeline.AgentFailure;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.stats.OBrienFleming;
import dev.maspo.result.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares two prompt sets, look by look: each look has one repeat of all cases more than the one before, until a
 * verdict is reached or no repeat is left.
 */
final class Contest {

    private final Trials trials;
    private final Measure measure;
    private final ErrorLimit errors;
    private final RepeatAllowance allowance;
    private final GateSettings settings;
    private final List<String> warnings = new ArrayList<>();

    Contest(Trials trials, Measure measure, ErrorLimit errors, RepeatAllowance allowance, GateSettings settings) {
        this.trials = trials;
        this.measure = measure;
        this.errors = errors;
        this.allowance = allowance;
        this.settings = settings;
    }

    List<String> warnings() {
        return warnings;
    }

    /**
     * Compares.
     *
     * @param before the accepted prompts
     * @param after the prompts on disk
     * @param against what the accepted prompts are: {@code baseline} or {@code release}
     * @return one comparison per score, the primary one first
     * @throws MaspoException if too many cases fail for reasons that are not the prompts'
     */
    List<Comparison> run(PromptSet before, PromptSet after, String against) {
        List<Sample> samples = measure.names().stream()
                .map(name -> new Sample(trials.cases().size()))
                .toList();
        double[] levels = OBrienFleming.levels(settings.looks(), settings.alpha());
        long start = allowance.asked();
        List<Comparison> comparisons = List.of();
        boolean noisy = false;
        for (int repeat = 0; repeat < settings.maxRepeats(); repeat++) {
            noisy |= add(samples, before, after, repeat);
            // Without noise all repeats to come would be like these: it is the last look already.
            boolean last = repeat > 0 && !noisy;
            int look = repeat + 1 - settings.repeats();
            if (look >= 0) {
                comparisons = decide(samples, against, levels[last ? levels.length - 1 : look]);
                if (last || verdict(comparisons) != Verdict.INCONCLUSIVE) {
                    return comparisons;
                }
            }
            double perRepeat = (double) (allowance.asked() - start) / (repeat + 1);
            if (look >= 0 && look + 1 < levels.length && !allowance.another(perRepeat)) {
                warnings.add("The budget does not allow another repeat of the cases, so the comparison with the "
                        + against + " ended after " + (repeat + 1) + " of at most " + settings.maxRepeats() + ".");
                return comparisons;
            }
        }
        return comparisons;
    }

    /** Adds a repeat, and says whether it differs from the first. */
    private boolean add(List<Sample> samples, PromptSet before, PromptSet after, int repeat) {
        List<CaseRun> now = trials.runs(after, repeat);
        List<CaseRun> then = trials.runs(before, repeat, after);
        errors.check(then);
        errors.check(now.stream().filter(run -> run.finished() || outside(run)).toList());
        List<double[][]> scores = measure.score(then, now);
        for (int i = 0; i < samples.size(); i++) {
            samples.get(i).add(scores.get(i));
        }
        if (samples.get(0).cases() == 0) {
            throw new MaspoException("No case has a score: the assertions left all "
                    + trials.cases().size() + " of them out, so there is nothing to compare by.");
        }
        return repeat > 0
                && (samples.stream().anyMatch(sample -> sample.variancePerRepeat() > 0)
                        || differ(now, trials.runs(after, 0))
                        || differ(then, trials.runs(before, 0)));
    }

    // What the models did not answer is no fault of the prompts; what the agents' own code could not use is.
    private static boolean outside(CaseRun run) {
        AgentFailure failure = run.failure();
        return failure != null && failure.getCause() instanceof ModelCallException;
    }

    private static boolean differ(List<CaseRun> runs, List<CaseRun> others) {
        for (int i = 0; i < runs.size(); i++) {
            CaseRun run = runs.get(i);
            CaseRun other = others.get(i);
            if (run.steps().keySet().stream().anyMatch(agent -> !run.text(agent).equals(other.text(agent)))) {
                return true;
            }
        }
        return false;
    }

    private List<Comparison> decide(List<Sample> samples, String against, double level) {
        Rule rule = new Rule(settings, measure.range(), samples.size() - 1);
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            // An assertion that leaves every case out of both sides has nothing to say.
            if (samples.get(i).cases() > 0) {
                comparisons.add(rule.decide(measure.names().get(i), against, i == 0, samples.get(i), level));
            }
        }
        return comparisons;
    }

    /** The worst verdict of some comparisons. */
    static Verdict verdict(List<Comparison> comparisons) {
        List<Verdict> verdicts = comparisons.stream().map(Comparison::verdict).toList();
        return Arrays.asList(Verdict.ERROR, Verdict.REGRESSION, Verdict.INCONCLUSIVE).stream()
                .filter(verdicts::contains)
                .findFirst()
                .orElse(Verdict.PASS);
    }
}
