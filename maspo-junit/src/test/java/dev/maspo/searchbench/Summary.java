package dev.maspo.searchbench;

import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the seeds of one trial say together. Intervals are two-sided at 95 % (t).
 *
 * @param variant the trial
 * @param seeds how many seeds
 * @param start the mean score of the original prompts
 * @param found the mean true score of the prompts that the search ended with
 * @param delivered the same of the prompts after the decision on the holdout
 * @param best the mean of the best reachable score
 * @param reached the mean of found, as a share of the best
 * @param calls the mean number of calls of the search
 * @param agentCalls of which agents'
 * @param judgeCalls of which the judge's
 * @param optimizerCalls of which the optimizer's
 * @param accepted how often a change was accepted
 * @param seconds the mean time of search and decision
 */
record Summary(
        String variant,
        int seeds,
        double start,
        Interval found,
        Interval delivered,
        double best,
        double reached,
        Interval calls,
        double agentCalls,
        double judgeCalls,
        double optimizerCalls,
        long accepted,
        double seconds) {

    private static final double ALPHA = 0.025;

    static Summary of(String variant, List<Measurement> measured) {
        return new Summary(
                variant,
                measured.size(),
                mean(measured, Measurement::start),
                interval(measured, Measurement::found),
                interval(measured, Measurement::delivered),
                mean(measured, Measurement::best),
                mean(measured, Measurement::reached),
                interval(measured, Measurement::calls),
                mean(measured, Measurement::agentCalls),
                mean(measured, Measurement::judgeCalls),
                mean(measured, Measurement::optimizerCalls),
                measured.stream().filter(Measurement::accepted).count(),
                mean(measured, Measurement::seconds));
    }

    static Interval interval(List<Measurement> measured, ToDoubleFunction<Measurement> value) {
        return Intervals.mean(measured.stream().mapToDouble(value).toArray(), ALPHA);
    }

    private static double mean(List<Measurement> measured, ToDoubleFunction<Measurement> value) {
        return measured.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
