package dev.maspo.internal.pipeline;

/** The parts that cases are split into. */
public enum SplitName {
    /** Cases that the search sees. */
    OPTIMIZE,
    /** Cases that decide whether a result is accepted. */
    HOLDOUT,
    /** Cases set aside for the gate. */
    TEST
}
