package dev.maspo.internal.optimize;

import dev.maspo.internal.stats.Interval;
import java.util.Locale;

/**
 * When a candidate of a race is good enough, bad enough, or worth a longer look. What counts is the belief in its
 * edits, not the race alone: the trials before it have met the same edits, and were paid for.
 *
 * <p>The bar is low at the end of a race: an edit that changes nothing does no harm, one that harms seldom looks better
 * on dozens of cases, and one that helps is lost for long when it is turned down. What must not be taken for a gain by
 * chance is the whole result, and that is decided on cases that no search has seen. The numbers were found in simulated
 * worlds; they are standard errors.
 */
record Bar(SearchSettings settings) {

    // One-sided, an error probability of 5 % of a single look.
    private static final double SURE = 1.64;
    private static final double HARMLESS = 0.5;
    private static final double AT_THE_END = 0.25;

    Standing standing(Candidate candidate, Evidence evidence) {
        Interval reward = evidence.reward(settings.weights(), settings.alpha());
        return new Standing(candidate, evidence, reward, Standing.Status.RACING, "");
    }

    /** Decides on a candidate that is racing. */
    Standing decide(Standing standing, Belief belief, boolean last) {
        double after = belief.betterAfter();
        if (settings.has(Ingredient.VETO) && standing.evidence().reachesOthers() && after < -SURE) {
            return standing.as(Standing.Status.VETOED, "it harms what comes after it: " + numbers(standing, belief));
        }
        // Early, a local win alone must not end the race: ties after the agent are no evidence that nothing is harmed.
        boolean credible = belief.better() > SURE && after > HARMLESS;
        boolean good = last && belief.better() > AT_THE_END && after > AT_THE_END;
        // What never showed in the race itself would only make the prompt longer.
        if (standing.reward().mean() > 0 && (credible || good)) {
            String why = credible ? "it is credibly better: " : enough(belief);
            return standing.as(Standing.Status.CREDIBLE, why + numbers(standing, belief));
        }
        return last || belief.better() <= 0
                ? standing.as(Standing.Status.DROPPED, lack(standing, belief) + numbers(standing, belief))
                : standing;
    }

    private static String enough(Belief belief) {
        return String.format(
                Locale.ROOT,
                "it is better by all that is known, by %.1f standard errors, which is enough at the end of a race: ",
                belief.better());
    }

    private static String lack(Standing standing, Belief belief) {
        if (belief.better() <= 0) {
            return "it is not better: ";
        }
        if (standing.reward().mean() <= 0) {
            return "it did not look better in the race: ";
        }
        return belief.better() > AT_THE_END
                ? "what comes after it does not get better by enough, even for the end of a race: "
                : "it is better by too little, even for the end of a race: ";
    }

    // For people and for the optimizer.
    private String numbers(Standing standing, Belief belief) {
        return String.format(
                Locale.ROOT,
                "reward %s, downstream %s on %d cases; with all that is known of its edits %+.1f standard errors,"
                        + " downstream %+.1f",
                Standing.numbers(standing.reward()),
                Standing.numbers(standing.evidence().downstream(settings.weights(), settings.alpha())),
                standing.reward().n(),
                belief.better(),
                belief.betterAfter());
    }
}
