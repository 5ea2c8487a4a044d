package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.stats.Interval;
import java.util.function.DoubleFunction;

/**
 * When a candidate of a race is good enough, bad enough, or worth a longer look.
 *
 * <p>The bar is lower the more cases were met, and low at the end of a race: an edit that changes nothing does no harm,
 * one that harms seldom looks better on two dozen cases, and one that helps is lost for long when it is turned down.
 * What must not be taken for a gain by chance is the whole result, and that is decided on cases that no search has
 * seen. The numbers were found in simulated worlds; they are one-sided error probabilities of a single look.
 */
record Bar(SearchSettings settings) {

    private static final int FEW = 10;
    private static final int SOME = 20;

    private static final double BETTER_ON_FEW = 0.04;
    private static final double BETTER_ON_SOME = 0.12;
    private static final double BETTER_ON_MORE = 0.2;
    private static final double BETTER_AT_THE_END = 0.4;
    private static final double HARMLESS_EARLY = 0.15;
    private static final double RESCUED = 0.05;
    private static final double HOPELESS_ON_FEW = 0.3;
    private static final double HOPELESS_ON_MORE = 0.35;

    Standing standing(Candidate candidate, Evidence evidence) {
        Interval reward = evidence.reward(settings.weights(), settings.alpha());
        return new Standing(candidate, evidence, reward, Standing.Status.RACING, "");
    }

    /** Decides on a candidate that is racing. */
    Standing decide(Standing standing, boolean last) {
        Evidence evidence = standing.evidence();
        Weights weights = settings.weights();
        if (settings.has(Ingredient.VETO)
                && evidence.reachesOthers()
                && evidence.downstream(weights, settings.alpha()).below(0)) {
            return standing.as(Standing.Status.VETOED, "it harms what comes after it: " + numbers(standing));
        }
        boolean end = last && standing.reward().n() >= FEW;
        // Early, ties after the agent are no evidence that nothing is harmed; a local win alone must not end the race.
        double harmless = end ? BETTER_AT_THE_END : HARMLESS_EARLY;
        if (evidence.downstream(weights, harmless).above(0)
                && evidence.reward(weights, needed(standing, end)).above(0)) {
            return standing.as(Standing.Status.CREDIBLE, "it is credibly better: " + numbers(standing));
        }
        boolean rescue = settings.has(Ingredient.RESCUE) && evidence.reachesOthers();
        if (rescue && evidence.downstream(weights, RESCUED).above(0)) {
            return standing.as(
                    Standing.Status.CREDIBLE, "it is credibly better for what comes after it: " + numbers(standing));
        }
        int n = standing.reward().n();
        boolean hopeless = hopeless(alpha -> evidence.reward(weights, alpha), n)
                && (!rescue || hopeless(alpha -> evidence.downstream(weights, alpha), n));
        return last || hopeless
                ? standing.as(Standing.Status.DROPPED, "it is not credibly better: " + numbers(standing))
                : standing;
    }

    private static double needed(Standing standing, boolean end) {
        if (end) {
            return BETTER_AT_THE_END;
        }
        int n = standing.reward().n();
        return n < FEW ? BETTER_ON_FEW : n < SOME ? BETTER_ON_SOME : BETTER_ON_MORE;
    }

    private static boolean hopeless(DoubleFunction<Interval> part, int n) {
        if (n < FEW) {
            return part.apply(HOPELESS_ON_FEW).below(0);
        }
        Interval loose = part.apply(HOPELESS_ON_MORE);
        return n < SOME ? loose.mean() <= 0 : !loose.above(0);
    }

    // For people and for the optimizer.
    private String numbers(Standing standing) {
        return "reward " + Standing.numbers(standing.reward()) + ", downstream "
                + Standing.numbers(standing.evidence().downstream(settings.weights(), settings.alpha())) + " on "
                + standing.reward().n() + " cases";
    }
}
