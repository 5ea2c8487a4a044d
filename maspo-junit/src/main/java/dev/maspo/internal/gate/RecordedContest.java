package dev.maspo.internal.gate;

import dev.maspo.MaspoException;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.Comparison;
import java.util.List;

/** Compares today's runs with what a baseline recorded of the same cases: the whole change, whatever it is made of. */
final class RecordedContest {

    /** What today's runs are compared with, in results. */
    static final String AGAINST = "recorded scores";

    private final Trials trials;
    private final Recorded recorded;
    private final ErrorLimit errors;
    private final Looks.Allowance allowance;

    RecordedContest(Trials trials, Recorded recorded, ErrorLimit errors, Looks.Allowance allowance) {
        this.trials = trials;
        this.recorded = recorded;
        this.errors = errors;
        this.allowance = allowance;
    }

    /**
     * Compares.
     *
     * @param prompts the prompts on disk
     * @param settings how it is decided
     * @return one comparison per score, the primary one first
     * @throws MaspoException if too many cases fail because a model does not answer
     */
    List<Comparison> run(PromptSet prompts, GateSettings settings) {
        Looks.Repeats repeats = new Looks.Repeats() {
            @Override
            public boolean add(int repeat, List<Sample> samples) {
                return RecordedContest.this.add(repeat, samples, prompts);
            }

            @Override
            public boolean another(int done) {
                return allowance.another(done, AGAINST);
            }
        };
        return new Looks(settings).run(recorded.names(), trials.cases().size(), recorded.scale(), AGAINST, repeats);
    }

    private boolean add(int repeat, List<Sample> samples, PromptSet prompts) {
        List<CaseRun> now = trials.runs(prompts, repeat);
        errors.checkModels(now);
        List<double[][]> scores = recorded.score(now);
        for (int i = 0; i < samples.size(); i++) {
            samples.get(i).add(scores.get(i));
        }
        if (samples.get(0).cases() == 0) {
            throw new MaspoException("No case has a recorded score and one of today: the assertions left all "
                    + trials.cases().size() + " cases out, so there is nothing to compare by.");
        }
        return repeat > 0
                && (samples.stream().anyMatch(sample -> sample.variancePerRepeat() > 0)
                        || Trials.differ(now, trials.runs(prompts, 0)));
    }
}
