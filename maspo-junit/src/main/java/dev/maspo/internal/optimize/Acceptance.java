package dev.maspo.internal.optimize;

import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.result.Estimate;
import dev.maspo.result.HoldoutUse;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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
     * @param use how often these cases have decided; null if they did not decide
     */
    public record Decision(
            boolean accepted,
            String reason,
            Score before,
            Score after,
            @Nullable Estimate gain,
            @Nullable HoldoutUse use) {

        Decision(boolean accepted, String reason, Score before, Score after) {
            this(accepted, reason, before, after, null, null);
        }

        /**
         * What is said of how often these cases have decided.
         *
         * @return a sentence; nothing if they did not decide
         */
        public Optional<String> counted() {
            return Optional.ofNullable(use).map(u -> Spending.text(u, after.n()));
        }

        /**
         * The same decision, with more to its reason.
         *
         * @param more a sentence
         * @return the decision
         */
        public Decision and(String more) {
            return new Decision(accepted, reason + " " + more, before, after, gain, use);
        }
    }

    private final SearchParts parts;
    private final double alpha;
    private final DecisionCount count;

    /**
     * Prepares the first decision on some cases.
     *
     * @param parts what it works with
     * @param alpha the one-sided error probability
     */
    public Acceptance(SearchParts parts, double alpha) {
        this(parts, alpha, DecisionCount.FIRST);
    }

    /**
     * Prepares the decision.
     *
     * @param parts what it works with
     * @param alpha the one-sided error probability of a first decision
     * @param count counts it
     */
    public Acceptance(SearchParts parts, double alpha, DecisionCount count) {
        this.parts = parts;
        this.alpha = alpha;
        this.count = count;
    }

    /**
     * Decides.
     *
     * @param original the original prompts
     * @param proposed the prompts that the search ended with
     * @param holdout cases that the search never saw
     * @return the decision
     * @throws dev.maspo.MaspoException if models fail more of what it is made by than is borne, or the judge that makes
     *     it cannot be read
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
        parts.errors().checkModels(after);
        after.forEach(run -> parts.book().add(proposed, run));
        // A set against itself decides nothing, and so is not counted.
        Function<double[], HoldoutUse> use =
                scores -> Spending.of(alpha, original.equals(proposed) ? 1 : count.number(original, proposed, scores));
        Decision decision = parts.metric().isEmpty()
                ? new JudgedDecision(parts, use).of(before, after)
                : byAssertions(before, after, use);
        if (original.equals(proposed)) {
            return new Decision(
                    false, "The search found no prompt that is credibly better.", decision.before(), decision.after());
        }
        return decision;
    }

    private Decision byAssertions(List<CaseRun> before, List<CaseRun> after, Function<double[], HoldoutUse> uses) {
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
        HoldoutUse use =
                uses.apply(pairs.stream().flatMapToDouble(DoubleStream::of).toArray());
        Interval gain = Intervals.cautiousMean(stream(pairs, p -> p[1] - p[0]), use.level())
                .within(-1, 1);
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
                estimate(gain),
                use);
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

    static Estimate estimate(Interval interval) {
        return new Estimate(interval.mean(), interval.low(), interval.high());
    }

    static Score score(Interval interval) {
        return new Score(interval.mean(), interval.low(), interval.high(), interval.n());
    }
}
