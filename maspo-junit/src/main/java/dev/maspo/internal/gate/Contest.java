package dev.maspo.internal.gate;

import dev.maspo.MaspoException;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.Comparison;
import java.util.List;

/** Runs two prompt sets on the same cases, as often as the looks at them ask for. */
final class Contest {

    private final Trials trials;
    private final Measure measure;
    private final ErrorLimit errors;
    private final Looks.Allowance allowance;
    private final GateSettings settings;

    Contest(Trials trials, Measure measure, ErrorLimit errors, Looks.Allowance allowance, GateSettings settings) {
        this.trials = trials;
        this.measure = measure;
        this.errors = errors;
        this.allowance = allowance;
        this.settings = settings;
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
        Looks.Repeats repeats = new Looks.Repeats() {
            @Override
            public boolean add(int repeat, List<Sample> samples) {
                return Contest.this.add(repeat, samples, before, after);
            }

            @Override
            public boolean another(int done) {
                return allowance.another(done, against);
            }
        };
        return new Looks(settings).run(measure.names(), trials.cases().size(), measure.scale(), against, repeats);
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
                        || Trials.differ(now, trials.runs(after, 0))
                        || Trials.differ(then, trials.runs(before, 0)));
    }
}
