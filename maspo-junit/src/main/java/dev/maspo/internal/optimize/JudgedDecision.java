package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.result.HoldoutUse;
import dev.maspo.result.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Decides by the judge, in two parts: whether it prefers the new outputs, and where these are longer, whether it would
 * have preferred the old ones at that length, too. The questions of each part are counted apart: those of a long search
 * would hide a judge that fails at the end.
 *
 * @param parts what it works with
 * @param uses says how often these cases have decided, and so at which level they decide now
 */
record JudgedDecision(SearchParts parts, Function<double[], HoldoutUse> uses) {

    /**
     * Decides.
     *
     * @param before runs of the held-out cases under the original prompts
     * @param after runs under the proposed ones, in the same order
     * @return the decision
     * @throws dev.maspo.MaspoException if in one of the parts more questions fail than is borne, or most have no
     *     verdict
     */
    Acceptance.Decision of(List<CaseRun> before, List<CaseRun> after) {
        Agent terminal = parts.pipeline().terminal();
        double[] won = wins(before, after);
        HoldoutUse use = uses.apply(won);
        Interval gain = gain(won, use.level());
        Interval rate = rate(gain);
        Score even = new Score(0.5, 0.5, 0.5, before.size());
        boolean better = gain.above(0);
        String numbers = String.format(
                Locale.ROOT, "the judge prefers the new outputs in %s of %d held-out cases", percent(rate), rate.n());
        Judge probing = parts.judge().apart();
        LengthProbe probe = new LengthProbe(terminal, probing, parts.workers());
        if (better && probe.needed(before, after) && !probe.possible(before, after)) {
            numbers +=
                    "; the new outputs are longer, and what their length wins is not known, as the old ones cannot be"
                            + " padded by repetition";
        } else if (better && probe.needed(before, after)) {
            // What a mere repetition would have won, too, is no gain.
            double[] padded = probe.wins(before, after);
            probing.tally().checkDecision(parts.errors(), 2L * before.size());
            double[] beyond = IntStream.range(0, padded.length)
                    .mapToDouble(i -> won[i] - padded[i])
                    .toArray();
            better = Intervals.cautiousMean(beyond, use.level()).above(0);
            numbers += String.format(
                    Locale.ROOT,
                    "; the new outputs are longer, and of the old ones padded to their length by repetition it prefers %s%s%s",
                    percent(rate(gain(padded, use.level()))),
                    unknown(probing),
                    better ? "" : ", so that the gain may be owed to length alone");
        }
        return new Acceptance.Decision(
                better,
                (better ? "Credibly better: " : "Not credibly better: ") + numbers + ".",
                even,
                Acceptance.score(rate),
                Acceptance.estimate(gain.within(-0.5, 0.5)),
                use);
    }

    private double[] wins(List<CaseRun> before, List<CaseRun> after) {
        Judge judge = parts.judge().apart();
        Agent terminal = parts.pipeline().terminal();
        List<Double> wins = parts.workers()
                .all(
                        IntStream.range(0, before.size()).boxed().toList(),
                        (i, tasks) -> judge.compare(tasks, terminal, before.get(i), after.get(i)));
        judge.tally().checkDecision(parts.errors(), 2L * before.size());
        return wins.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static String unknown(Judge judge) {
        long unanswered = judge.tally().unanswered();
        return unanswered == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", counting %d of %d questions without a verdict for these",
                        unanswered,
                        judge.tally().questions());
    }

    // Shares of a win are for or against by what they differ from a tie.
    private static Interval gain(double[] shares, double level) {
        return Intervals.cautiousMean(
                Arrays.stream(shares).map(share -> share - 0.5).toArray(), level);
    }

    private static Interval rate(Interval gain) {
        return new Interval(gain.mean() + 0.5, gain.low() + 0.5, gain.high() + 0.5, gain.n()).within(0, 1);
    }

    private static String percent(Interval rate) {
        return String.format(
                Locale.ROOT, "%.1f %% [%.1f, %.1f]", 100 * rate.mean(), 100 * rate.low(), 100 * rate.high());
    }
}
