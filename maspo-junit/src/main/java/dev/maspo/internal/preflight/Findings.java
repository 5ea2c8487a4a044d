package dev.maspo.internal.preflight;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.stats.Interval;
import dev.maspo.result.JudgeQuality;
import dev.maspo.result.PreflightResult.Reach;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts what was measured into sentences. */
final class Findings {

    private Findings() {}

    static String headroom(Interval score, int seen, int holdout, int deciding, double smallestGain) {
        String cases = score.n() == seen
                ? holdout + " held-out cases"
                : deciding + " or so of " + holdout
                        + " held-out cases that the assertions will score, if they leave out the"
                        + " same share there as here (" + (seen - score.n()) + " of " + seen + "),";
        return String.format(
                Locale.ROOT,
                "The prompts score %.3f [%.3f, %.3f] on %d cases, so there is %.3f to gain at most; from about %.3f on, the"
                        + " %s can tell a gain from chance.",
                score.mean(),
                score.low(),
                score.high(),
                score.n(),
                1 - score.mean(),
                smallestGain,
                cases);
    }

    static String unscored(int seen) {
        return "The assertions left out all " + seen
                + " cases that the search sees, so how much there is to gain is not"
                + " known, and the decision will have nothing to go by if they do so in the held-out cases, too. See which"
                + " assumption fails in them.";
    }

    static String noLabels(int holdout, double smallestGain) {
        return String.format(
                Locale.ROOT,
                "There are no assertions, so how much there is to gain is not known. A judge that prefers the new outputs in"
                        + " %.1f %% of %d held-out cases, and the old ones in none, is enough to accept.",
                100 * smallestGain,
                holdout);
    }

    static String reach(List<Reach> reach) {
        String numbers = reach.stream()
                .map(r -> r.tried() == 0
                        ? r.agent() + " not known, it says the same in every case"
                        : r.agent() + " " + r.changed() + " of " + r.tried())
                .collect(Collectors.joining(", "));
        String deaf = reach.stream()
                .filter(r -> r.tried() > 1 && r.changed() == 0)
                .map(Reach::agent)
                .collect(Collectors.joining(", "));
        return "Changes of an agent's output reach the end: " + numbers + "."
                + (deaf.isEmpty()
                        ? ""
                        : " What comes after " + deaf + " does not heed it: no change of its prompt can matter. See"
                                + " whether the prompts after it hold its placeholder.");
    }

    static String judge(JudgeQuality quality) {
        return String.format(
                Locale.ROOT,
                "The judge finds the better one of %d known pairs in %d, is wrong in %d and undecided in %d (a coin is as good with"
                        + " a chance of %.2g). It agrees with itself in %.0f %% when the order is swapped; %.0f %% of its"
                        + " preferences go to the first place.",
                quality.pairs(),
                quality.right(),
                quality.wrong(),
                quality.undecided(),
                quality.chance(),
                100 * quality.consistent(),
                100 * quality.firstPlace());
    }

    static String useless(JudgeQuality quality, boolean assertions) {
        return "The judge is not credibly better than a coin, so "
                + (assertions
                        ? "where assertions do not tell outputs apart, a search would follow chance. "
                        : "a search by it would follow chance. ")
                + judge(quality)
                + (quality.unreadable() > 0
                        ? " " + quality.unreadable() + " of its answers failed, or could not be read."
                        : "")
                + " Use another model for the role JUDGE (maspo.model.judge.name), say what counts in"
                + " @AgentStep(rubric = \"...\"), or search all the same with maspo.preflight=force.";
    }

    static String doubtful(JudgeQuality quality) {
        return judge(quality)
                + (quality.ties() == 1
                        ? " It saw no difference in any of them."
                        : " That is not credibly better than a coin, on too few pairs to be sure.");
    }

    static String untested(Pipeline pipeline) {
        return "The judge could not be tested: too few outputs of "
                + pipeline.prompted().stream().map(Agent::id).collect(Collectors.joining(", "))
                + " show which case they are for.";
    }
}
