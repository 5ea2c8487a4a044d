package dev.maspo.internal.judge;

/** What decided whether the pipeline's output is better. */
public enum GlobalBasis {
    /** The assertions score the two runs differently, or both with the full score, or they alone were asked. */
    ASSERTIONS,
    /** The assertions say nothing, or the same of both; the judge compared the outputs. */
    JUDGE,
    /** The outputs are equal, and nobody was asked. */
    EQUAL,
    /**
     * One of the runs has no output, or only its output breaks a constraint, so the other wins, and nobody was asked.
     */
    FAILURE,
    /** Neither run asked the agent whose prompts are compared, so the case says nothing of them. */
    SILENCE
}
