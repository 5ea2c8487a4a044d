package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.result.Comparison;
import dev.maspo.result.Estimate;
import dev.maspo.result.Score;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns a sample into a verdict: REGRESSION if the loss is credible and large enough to matter, PASS if a loss of more
 * than the margin is not credible, else INCONCLUSIVE.
 *
 * @param settings margins and error probabilities
 * @param scale what the scores are made of
 * @param others how many scores besides the primary one are looked at
 */
record Rule(GateSettings settings, Scale scale, int others) {

    /**
     * Decides.
     *
     * @param name the score
     * @param against what it is compared with
     * @param primary whether it is the score that decides
     * @param sample the differences
     * @param level the one-sided error probability of this look
     * @param last that of the last look, which advice goes by
     */
    Comparison decide(String name, String against, boolean primary, Sample sample, double level, double last) {
        double[] differences = sample.differences();
        PairedTest test = scale.test(differences);
        Interval effect = test.bounds(differences, level);
        Verdict verdict = limits(primary, level).decide(test, differences);
        Need need = verdict == Verdict.INCONCLUSIVE ? Need.of(sample, this, primary, last) : null;
        return new Comparison(
                name,
                against,
                primary,
                verdict,
                score(sample.before()),
                score(sample.after()),
                new Estimate(effect.mean(), effect.low(), effect.high()),
                effect.n(),
                sample.repeats(),
                need == null ? null : need.cases(),
                need == null ? null : need.repeats(),
                reason(verdict, primary, effect, sample, need));
    }

    /** What a score is decided by. */
    Limits limits(boolean primary, double level) {
        return primary ? Limits.primary(settings, level) : Limits.other(settings, level, others);
    }

    private Score score(double[] values) {
        Interval interval = Intervals.score(values, settings.alpha());
        return new Score(interval.mean(), interval.low(), interval.high(), interval.n());
    }

    private String reason(Verdict verdict, boolean primary, Interval effect, Sample sample, @Nullable Need need) {
        String numbers = String.format(
                Locale.ROOT,
                "the mean difference is %+.3f [%+.3f, %+.3f] on %d cases%s",
                effect.mean(),
                effect.low(),
                effect.high(),
                effect.n(),
                sample.repeats() == 1 ? "" : ", each run " + sample.repeats() + " times");
        return switch (verdict) {
            case REGRESSION -> numbers + (primary ? ": credibly worse." : ": credibly worse by more than the margin.");
            case PASS ->
                numbers + String.format(Locale.ROOT, ": not worse by more than the margin of %s.", settings.margin());
            default -> numbers + ": neither a loss nor the absence of one is credible." + advice(need);
        };
    }

    private String advice(@Nullable Need need) {
        if (need == null) {
            return " These cases are enough, but the comparison ended before its last look.";
        }
        return String.format(
                Locale.ROOT,
                " About %,d cases%s would decide it with a probability of %s.",
                need.cases(),
                need.repeats() == null ? "" : ", or " + need.repeats() + " repeats of these (maspo.maxRepeats),",
                settings.power());
    }
}
