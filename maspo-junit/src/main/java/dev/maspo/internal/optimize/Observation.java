package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;

/**
 * What a meeting has shown, and how much of it may be mere wording.
 *
 * @param evidence what it has shown
 * @param fickle whether the agent's own outputs on this case come out in new words with nearly every prompt, so that a
 *     single judgement of them says little
 * @param fickleAfter the same of the outputs that are judged after the agent's
 */
record Observation(CaseEvidence evidence, boolean fickle, boolean fickleAfter) {

    /** Whether it is to be learned from. */
    boolean says() {
        return evidence.says();
    }
}
