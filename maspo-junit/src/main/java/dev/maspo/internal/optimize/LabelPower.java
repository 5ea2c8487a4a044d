package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.GlobalBasis;

/**
 * Whether the assertions alone show what a variant is worth. Where they often tell two different outputs of the
 * pipeline apart, they do, and what the judge would cost is better spent on more trials. Where they hardly ever do, as
 * at the end of a long pipeline in which one agent after another has to be right before anything is, only the judge
 * sees the steps on the way.
 */
final class LabelPower {

    // Fewer say nothing; until then the assertions, which cost nothing, have the benefit of the doubt.
    private static final int ENOUGH = 30;
    private static final double OFTEN = 0.15;

    private int differed;
    private int told;

    /** Learns from a meeting in which the assertions could tell the outputs apart. */
    void learn(CaseEvidence evidence) {
        boolean asserted = evidence.globalBy() == GlobalBasis.ASSERTIONS;
        if (asserted || evidence.globalBy() == GlobalBasis.JUDGE) {
            differed++;
            told += asserted && evidence.global() != 0.5 ? 1 : 0;
        }
    }

    boolean suffices() {
        return differed < ENOUGH || told >= OFTEN * differed;
    }
}
