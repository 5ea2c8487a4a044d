package dev.maspo.internal.gate;

import dev.maspo.MaspoException;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.Comparison;
import java.util.ArrayList;
import java.util.List;

/** Runs two prompt sets on the same cases, as often as the looks at them ask for. */
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
        long start = allowance.asked();
        Looks.Repeats repeats = new Looks.Repeats() {
            @Override
            public boolean add(int repeat, List<Sample> samples) {
                return Contest.this.add(repeat, samples, before, after);
            }

            @Override
            public boolean another(int done) {
                boolean paid = allowance.another((double) (allowance.asked() - start) / done);
                if (!paid) {
                    warnings.add("The budget does not allow another repeat of the cases, so the comparison with the "
                            + against + " ended after " + done + " of at most " + settings.maxRepeats() + ".");
                }
                return paid;
            }
        };
        return new Looks(settings).run(measure.names(), trials.cases().size(), measure.range(), against, repeats);
    }

    private boolean add(int repeat, List<Sample> samples, PromptSet before, PromptSet after) {
        List<CaseRun> now = trials.runs(after, repeat);
        List<CaseRun> then = trials.runs(before, repeat, after);
        errors.check(then);
        errors.checkModels(now);
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
}
