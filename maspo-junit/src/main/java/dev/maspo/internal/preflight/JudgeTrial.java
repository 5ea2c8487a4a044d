package dev.maspo.internal.preflight;

import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.JudgeProbe;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.stats.SignTest;
import dev.maspo.result.JudgeQuality;
import java.util.ArrayList;
import java.util.List;

/**
 * Tests a judge on pairs whose better output is known, in both orders, so that a mere leaning to one place decides
 * nothing. A sign test over the decided pairs says whether it is credibly better than a coin. It is made after 12, 24
 * and 48 pairs, and a good judge is done at the first. With the levels below a coin passes in 2.5 % of trials, and a
 * judge that is right in three of four answers fails in about one of a thousand.
 */
final class JudgeTrial {

    /** The most pairs it is shown. */
    static final int MOST = 48;

    /** With fewer pairs a good judge may look like a coin by bad luck. */
    static final int ENOUGH = 24;

    private static final List<Integer> LOOKS = List.of(12, ENOUGH, MOST);
    private static final List<Double> LEVELS = List.of(1 / 60.0, 1 / 60.0, 0.03);
    private static final double NEITHER = 0.5;

    private final Judge judge;
    private final JudgeProbe probe;
    private final Workers workers;

    JudgeTrial(Judge judge, Workers workers) {
        this.judge = judge;
        this.probe = new JudgeProbe(judge);
        this.workers = workers;
    }

    /** Shows pairs until the judge is credible, or there are no more. */
    JudgeQuality run(List<KnownPair> pairs) {
        long unanswered = judge.tally().unanswered();
        List<JudgeProbe.Answers> answers = new ArrayList<>();
        JudgeQuality quality = quality(pairs, answers, 0, 0);
        for (int i = 0; i < LOOKS.size(); i++) {
            int look = LOOKS.get(i);
            List<KnownPair> block = pairs.subList(answers.size(), Math.min(look, pairs.size()));
            answers.addAll(
                    workers.all(block, (pair, tasks) -> probe.ask(tasks, pair.agent(), pair.run(), pair.worse())));
            quality = quality(pairs, answers, judge.tally().unanswered() - unanswered, LEVELS.get(i));
            boolean hopeless = look >= ENOUGH && quality.right() <= quality.wrong();
            if (quality.credible() || hopeless || answers.size() == pairs.size()) {
                break;
            }
        }
        return quality;
    }

    private static JudgeQuality quality(
            List<KnownPair> pairs, List<JudgeProbe.Answers> answers, long unreadable, double level) {
        int right = 0;
        int wrong = 0;
        int consistent = 0;
        int ties = 0;
        int first = 0;
        int labelled = 0;
        for (int i = 0; i < answers.size(); i++) {
            JudgeProbe.Answers answer = answers.get(i);
            right += answer.mean() > NEITHER ? 1 : 0;
            wrong += answer.mean() < NEITHER ? 1 : 0;
            consistent += answer.shownFirst() == answer.shownSecond() ? 1 : 0;
            ties += (answer.shownFirst() == NEITHER ? 1 : 0) + (answer.shownSecond() == NEITHER ? 1 : 0);
            first += (answer.shownFirst() == 1 ? 1 : 0) + (answer.shownSecond() == 0 ? 1 : 0);
            labelled += pairs.get(i).labelled() ? 1 : 0;
        }
        int n = answers.size();
        int preferences = 2 * n - ties;
        double chance = SignTest.chance(right, wrong);
        return new JudgeQuality(
                n,
                labelled,
                right,
                wrong,
                n - right - wrong,
                chance,
                share(consistent, n),
                preferences == 0 ? NEITHER : share(first, preferences),
                share(ties - (int) unreadable, 2 * n),
                unreadable,
                chance <= level);
    }

    private static double share(int count, int of) {
        return of == 0 ? 0 : (double) count / of;
    }
}
