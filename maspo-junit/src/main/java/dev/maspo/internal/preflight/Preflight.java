package dev.maspo.internal.preflight;

import dev.maspo.MaspoException;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.internal.stats.SmallestGain;
import dev.maspo.result.JudgeQuality;
import dev.maspo.result.PreflightResult;
import dev.maspo.result.PreflightResult.Reach;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Measures, before a search is paid for, whether there is anything to gain, whether changes reach the end, and whether
 * the judge is worth asking. It starts from runs that the search needs anyway.
 */
public final class Preflight {

    /** The most cases in which an agent's output is replaced. */
    public static final int MOST_CASES = Coupling.CASES;

    /** The most pairs that a judge is tested on. */
    public static final int MOST_PAIRS = JudgeTrial.MOST;

    private static final double ALPHA = 0.05;
    private static final int QUESTIONS_PER_PAIR = 2;

    private final PreflightParts parts;
    private final int holdout;
    private final long allowance;
    private final List<String> findings = new ArrayList<>();
    private long requests;

    /**
     * Prepares.
     *
     * @param parts what it works with
     * @param holdout how many cases decide on the result
     * @param allowance how many requests it may make
     */
    public Preflight(PreflightParts parts, int holdout, long allowance) {
        this.parts = parts;
        this.holdout = holdout;
        this.allowance = allowance;
    }

    /**
     * Measures.
     *
     * @param base runs of the cases that the search sees, under the prompts before it
     * @param seed decides which cases are taken
     * @param forced whether a useless judge is only reported
     * @return what was found
     * @throws MaspoException if the judge is no better than a coin
     */
    public PreflightResult run(List<CaseRun> base, long seed, boolean forced) {
        Optional<Interval> score = score(base);
        int deciding = deciding(score, base.size());
        double smallestGain = deciding == 0 ? 1 : SmallestGain.of(deciding, ALPHA);
        if (score.isEmpty() && !parts.metric().isEmpty()) {
            findings.add(Findings.unscored(base.size()));
        } else {
            findings.add(score.map(s -> Findings.headroom(s, base.size(), holdout, deciding, smallestGain))
                    .orElseGet(() -> Findings.noLabels(holdout, smallestGain)));
        }
        if (score.isPresent() && score.get().mean() == 1) {
            findings.add("All cases are right already: there is nothing to gain by the assertions.");
            if (!forced) {
                return result("nothing to gain", score, smallestGain, List.of(), null);
            }
        }
        List<CaseRun> runs =
                new ArrayList<>(base.stream().filter(CaseRun::finished).toList());
        Collections.shuffle(runs, new Random(seed));
        List<Reach> reach = List.of();
        try {
            reach = reach(runs);
            Optional<JudgeQuality> judge = judge(runs, forced);
            return result("go", score, smallestGain, reach, judge.orElse(null));
        } catch (BudgetSpentException e) {
            findings.add(String.valueOf(e.getMessage()));
            return result("stopped", score, smallestGain, reach, null);
        }
    }

    private PreflightResult result(
            String verdict,
            Optional<Interval> score,
            double smallestGain,
            List<Reach> reach,
            @Nullable JudgeQuality judge) {
        return new PreflightResult(
                verdict,
                score.map(s -> new Score(s.mean(), s.low(), s.high(), s.n())).orElse(null),
                score.map(s -> 1 - s.mean()).orElse(null),
                smallestGain,
                reach,
                judge,
                findings,
                requests);
    }

    private Optional<Interval> score(List<CaseRun> base) {
        double[] scores = base.stream()
                .map(parts.metric()::score)
                .flatMapToDouble(s -> s.stream())
                .toArray();
        return scores.length == 0 ? Optional.empty() : Optional.of(Intervals.score(scores, ALPHA));
    }

    // Assertions leave cases out, and then the decision has fewer to go by: it is taken that they leave out as many
    // there.
    private int deciding(Optional<Interval> score, int seen) {
        if (parts.metric().isEmpty()) {
            return holdout;
        }
        int scored = score.map(Interval::n).orElse(0);
        return scored == 0 ? 0 : Math.max(1, (int) Math.round((double) holdout * scored / seen));
    }

    private List<Reach> reach(List<CaseRun> runs) {
        Coupling coupling = new Coupling(parts.pipeline(), parts.book(), parts.workers());
        List<Reach> reach = coupling.measure(parts.prompts(), runs, allowance / 2);
        for (Reach agent : reach) {
            requests += (long) agent.tried()
                    * parts.pipeline().descendants(agent.agent()).size();
        }
        if (!reach.isEmpty()) {
            findings.add(Findings.reach(reach));
        }
        return reach;
    }

    private Optional<JudgeQuality> judge(List<CaseRun> runs, boolean forced) {
        Judge judge = parts.judge();
        if (judge == null) {
            findings.add("The judge was not tested: this search does not ask it.");
            return Optional.empty();
        }
        long affordable = Math.min(JudgeTrial.MOST, allowance / QUESTIONS_PER_PAIR);
        if (affordable < JudgeTrial.ENOUGH) {
            findings.add("The judge was not tested: this run is too small to pay for it.");
            return Optional.empty();
        }
        List<KnownPair> pairs = new KnownPairs(parts.pipeline(), parts.metric()).of(runs, (int) affordable);
        // With hardly any pair even a perfect judge cannot show itself.
        if (pairs.size() < JudgeTrial.ENOUGH / 2) {
            findings.add(Findings.untested(parts.pipeline()));
            return Optional.empty();
        }
        JudgeQuality quality = new JudgeTrial(judge, parts.workers()).run(pairs);
        if (!forced) {
            // Why it brings no verdict says more than that it is no better than a coin.
            judge.tally().check();
        }
        requests += (long) QUESTIONS_PER_PAIR * quality.pairs();
        decide(quality, forced);
        return Optional.of(quality);
    }

    private void decide(JudgeQuality quality, boolean forced) {
        // Labels make up for a judge that sees no difference, but not for one that makes differences up.
        boolean blind = quality.ties() == 1 && !parts.metric().isEmpty();
        if (quality.credible()) {
            findings.add(Findings.judge(quality));
        } else if (quality.pairs() < JudgeTrial.ENOUGH || blind) {
            findings.add(Findings.doubtful(quality));
        } else {
            String useless = Findings.useless(quality, !parts.metric().isEmpty());
            if (!forced) {
                throw new MaspoException(useless);
            }
            findings.add(useless);
        }
    }
}
