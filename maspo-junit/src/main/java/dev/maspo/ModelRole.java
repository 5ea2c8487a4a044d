package dev.maspo;

/** The three jobs a model does for a pipeline. */
public enum ModelRole {
    /** Answers for an agent of the pipeline. */
    AGENT,
    /** Compares two outputs of an agent. */
    JUDGE,
    /** Proposes better prompts. */
    OPTIMIZER
}
