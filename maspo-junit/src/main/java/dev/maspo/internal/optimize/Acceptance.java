package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.result.Estimate;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a result with cases that the search never saw: accepted only if it is credibly better there, and no
 * assertion credibly worse. The comparison is paired by case.
 */
public final class Acceptance {

    /**
     * The decision.
     *
     * @param accepted whether the proposed prompts are accepted
     * @param reason why, with the numbers
     * @param before the score of the original prompts
     * @param after the score of the proposed prompts
     * @param gain the mean difference of the two, paired by case; null if it was not measured
     */
    public record Decision(
            boolean accepted,
            String reason,
            Score before,
            Score after,
            @Nullable Estimate gain) {

        Decision(boolean accepted, String reason, Score before, Score after) {
            this(accepted, reason, before, after, null);
        }

        /**
         * The same decision, with more to its reason.
         *
         * @param more a sentence
         * @return the decision
         */
        public Decision and(String more) {
            return new Decision(accepted, reason + " " + more, before, after, gain);
        }
    }

    private final SearchParts parts;
    private final double alpha;

    /**
     * Prepares the decision.
     *
     * @param parts what it works with
     * @param alpha the one-sided error probability
     */
    public Acceptance(SearchParts parts, double alpha) {
        this.parts = parts;
        this.alpha = alpha;
    }

    /**
     * Decides.
     *
     * @param original the original prompts
     * @param proposed the prompts that the search ended with
     * @param holdout cases that the search never saw
     * @return the decision
     */
    public Decision decide(PromptSet original, PromptSet proposed, List<Case> holdout) {
        try {
            return compare(original, proposed, holdout);
        } catch (BudgetSpentException e) {
            Score none = new Score(0, 0, 1, 0);
            return new Decision(
                    false,
                    "Not even the decision on " + holdout.size() + " held-out cases could be paid. " + e.getMessage(),
                    none,
                    none);
        }
    }

    private Decision compare(PromptSet original, PromptSet proposed, List<Case> holdout) {
        List<CaseRun> before = parts.book().runs(original, holdout);
        parts.errors().check(before);
        List<CaseRun> after = original.equals(proposed)
                ? before
                : parts.workers()
                        .all(
                                before,
                                (run, tasks) ->
                                        parts.book().rerun(tasks, run, proposed).end());
        after.forEach(run -> parts.book().add(proposed, run));
        Decision decision = parts.metric().isEmpty() ? byJudge(before, after) : byAssertions(before, after);
        if (original.equals(proposed)) {
            return new Decision(
                    false, "The search found no prompt that is credibly better.", decision.before(), decision.after());
        }
        return decision;
    }

    private Decision byJudge(List<CaseRun> before, List<CaseRun> after) {
        Judge judge = parts.judge();
        var terminal = parts.pipeline().terminal();
        List<Double> wins = parts.workers()
                .all(
                        IntStream.range(0, before.size()).boxed().toList(),
                        (i, tasks) -> judge.compare(tasks, terminal, before.get(i), after.get(i)));
        judge.tally().check();
        double[] won = wins.stream().mapToDouble(Double::doubleValue).toArray();
        Interval gain = gain(won);
        Interval rate = rate(gain);
        Score even = new Score(0.5, 0.5, 0.5, before.size());
        boolean better = gain.above(0);
        String numbers = String.format(
                Locale.ROOT, "the judge prefers the new outputs in %s of %d held-out cases", percent(rate), rate.n());
        Estimate estimate = estimate(gain.within(-0.5, 0.5));
        LengthProbe probe = new LengthProbe(terminal, judge, parts.workers());
        if (better && probe.needed(before, after) && !probe.possible(before, after)) {
            numbers +=
                    "; the new outputs are longer, and what their length wins is not known, as the old ones cannot be"
                            + " padded by repetition";
        } else if (better && probe.needed(before, after)) {
            // What a mere repetition would have won, too, is no gain.
            double[] padded = probe.wins(before, after);
            double[] beyond = IntStream.range(0, padded.length)
                    .mapToDouble(i -> won[i] - padded[i])
                    .toArray();
            better = Intervals.cautiousMean(beyond, alpha).above(0);
            numbers += String.format(
                    Locale.ROOT,
                    "; the new outputs are longer, and of the old ones padded to their length by repetition it prefers %s%s",
                    percent(rate(gain(padded))),
                    better ? "" : ", so that the gain may be owed to length alone");
        }
        return new Decision(
                better,
                (better ? "Credibly better: " : "Not credibly better: ") + numbers + ".",
                even,
                score(rate),
                estimate);
    }

    // Shares of a win are for or against by what they differ from a tie.
    private Interval gain(double[] shares) {
        return Intervals.cautiousMean(
                Arrays.stream(shares).map(share -> share - 0.5).toArray(), alpha);
    }

    private static Interval rate(Interval gain) {
        return new Interval(gain.mean() + 0.5, gain.low() + 0.5, gain.high() + 0.5, gain.n()).within(0, 1);
    }

    private static String percent(Interval rate) {
        return String.format(
                Locale.ROOT, "%.1f %% [%.1f, %.1f]", 100 * rate.mean(), 100 * rate.low(), 100 * rate.high());
    }

    private Decision byAssertions(List<CaseRun> before, List<CaseRun> after) {
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            var old = parts.metric().score(before.get(i));
            var now = parts.metric().score(after.get(i));
            if (old.isPresent() && now.isPresent()) {
                pairs.add(new double[] {old.getAsDouble(), now.getAsDouble()});
            }
        }
        if (pairs.isEmpty()) {
            Score none = new Score(0, 0, 1, 0);
            return new Decision(
                    false, "No held-out case has a score: the assertions left all of them out.", none, none);
        }
        Interval gain =
                Intervals.cautiousMean(stream(pairs, p -> p[1] - p[0]), alpha).within(-1, 1);
        Optional<String> worse = worseAssertion(before, after);
        boolean better = gain.above(0);
        String reason = String.format(
                Locale.ROOT,
                "%s: the gain is %+.3f [%+.3f, %+.3f] on %d held-out cases%s.",
                better ? "Credibly better" : "Not credibly better",
                gain.mean(),
                gain.low(),
                gain.high(),
                gain.n(),
                worse.map(text -> ", but " + text).orElse(""));
        return new Decision(
                better && worse.isEmpty(),
                reason,
                score(Intervals.score(stream(pairs, p -> p[0]), alpha)),
                score(Intervals.score(stream(pairs, p -> p[1]), alpha)),
                estimate(gain));
    }

    private Optional<String> worseAssertion(List<CaseRun> before, List<CaseRun> after) {
        Metric metric = parts.metric();
        for (int a = 0; a < metric.assertions().size(); a++) {
            int index = a;
            double[] differences = IntStream.range(0, before.size())
                    .mapToDouble(i -> metric.outcomes(after.get(i)).get(index).score()
                            - metric.outcomes(before.get(i)).get(index).score())
                    .filter(d -> !Double.isNaN(d))
                    .toArray();
            if (differences.length > 0) {
                Interval difference = Intervals.cautiousMean(differences, alpha);
                if (difference.below(0)) {
                    return Optional.of(String.format(
                            Locale.ROOT,
                            "the assertion %s is credibly worse by %.3f",
                            metric.assertions().get(a).name(),
                            -difference.mean()));
                }
            }
        }
        return Optional.empty();
    }

    private static double[] stream(List<double[]> pairs, ToDoubleFunction<double[]> part) {
        return pairs.stream()
                .flatMapToDouble(p -> DoubleStream.of(part.applyAsDouble(p)))
                .toArray();
    }

    private static Estimate estimate(Interval interval) {
        return new Estimate(interval.mean(), interval.low(), interval.high());
    }

    private static Score score(Interval interval) {
        return new Score(interval.mean(), interval.low(), interval.high(), interval.n());
    }
}
