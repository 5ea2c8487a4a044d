package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.PromptSet;

/** Counts the decisions that were made on the same held-out cases. */
@FunctionalInterface
public interface DecisionCount {

    /** No decision was made before. */
    DecisionCount FIRST = (original, proposed, scores) -> 1;

    /**
     * Counts one.
     *
     * @param original the original prompts
     * @param proposed the proposed ones
     * @param scores all that it is decided by: the same prompts with the same scores are the same decision
     * @return its number, from 1
     */
    int number(PromptSet original, PromptSet proposed, double[] scores);
}
