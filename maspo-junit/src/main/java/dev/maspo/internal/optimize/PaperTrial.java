package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import java.util.ArrayList;
import java.util.List;

/**
 * A candidate that met the prompt to beat on one batch of cases.
 *
 * @param candidate the candidate
 * @param runs its runs
 * @param evidence what the judge said, case by case
 * @param reward the mean score, less 0.5. The published algorithm knows no interval; it is there for the reader
 */
record PaperTrial(Candidate candidate, List<CaseRun> runs, Evidence evidence, Interval reward) {

    private static final double ALPHA = 0.05;
    private static final int SHOWN = 3;
    // A refresh weighs otherwise than a step, and looks at no successor.
    private static final double REFRESH_LOCAL = 0.7;
    private static final double REFRESH_GLOBAL = 0.3;

    /** A trial in a step: the three parts with their weights, or the end alone for a terminal agent. */
    static PaperTrial step(Candidate candidate, List<PaperBench.Met> met, Weights weights) {
        Evidence evidence = evidence(met);
        List<CaseRun> runs = met.stream().map(PaperBench.Met::run).toList();
        return new PaperTrial(candidate, runs, evidence, evidence.reward(weights, ALPHA));
    }

    /** A trial in a refresh. */
    static PaperTrial refresh(Candidate candidate, List<PaperBench.Met> met, boolean terminal) {
        Evidence evidence = evidence(met);
        double[] rewards = evidence.cases().stream()
                .mapToDouble(c -> terminal ? c.global() : REFRESH_LOCAL * c.local() + REFRESH_GLOBAL * c.global())
                .map(rate -> rate - 0.5)
                .toArray();
        List<CaseRun> runs = met.stream().map(PaperBench.Met::run).toList();
        return new PaperTrial(candidate, runs, evidence, Intervals.cautiousMean(rewards, ALPHA));
    }

    private static Evidence evidence(List<PaperBench.Met> met) {
        return new Evidence(met.stream()
                .map(PaperBench.Met::evidence)
                .filter(CaseEvidence::says)
                .toList());
    }

    /** The misalignment cases, at most three: first those that lost both after the agent and at the end. */
    List<String> misaligned() {
        List<List<String>> byPriority = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (CaseEvidence c : evidence.cases()) {
            if (c.lookahead().isEmpty() || c.local() < 0.5) {
                continue;
            }
            // Of several successors the last one speaks.
            double next = c.lookahead().values().stream()
                    .reduce((first, last) -> last)
                    .orElse(1.0);
            boolean lostNext = next < 0.5;
            boolean lostEnd = c.global() < 0.5;
            if (lostNext || lostEnd) {
                byPriority.get(lostNext && lostEnd ? 0 : lostNext ? 1 : 2).add(c.caseId());
            }
        }
        return byPriority.stream().flatMap(List::stream).limit(SHOWN).toList();
    }
}
