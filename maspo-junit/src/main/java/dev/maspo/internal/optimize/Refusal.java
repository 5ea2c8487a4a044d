package dev.maspo.internal.optimize;

import dev.maspo.internal.model.ModelCallException;

/** Why no prompt came of asking the optimizer, and what helps. */
enum Refusal {
    /** The model did not answer. */
    NO_ANSWER(
            "the model failed",
            "See why the optimizer's model fails; the search needs no other. Another one is named by"
                    + " maspo.model.optimizer.name, or made by a @ModelFor(OPTIMIZER) method."),
    /** The answer held no prompt. */
    NO_PROMPT(
            "the answer held no prompt",
            "The answer must hold the whole new prompt between <prompt> and </prompt>. Use a model that follows the form"
                    + " (maspo.model.optimizer.name), and see that its answers are not cut off."),
    /** The answer held a prompt that breaks a rule. */
    BROKEN_RULE(
            "the prompt proposed broke a rule",
            "What a prompt must be is in docs/optimize.md; what the original prompt holds is allowed. Use a model that"
                    + " keeps to the rules (maspo.model.optimizer.name), or write into the original what a prompt may hold.");

    /** What is told of an answer without a prompt. */
    static final String UNTAGGED = "it held no <prompt>...</prompt>.";

    private final String words;
    private final String advice;

    Refusal(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    /** The kind of a problem that was met. */
    static Refusal of(String problem) {
        if (problem.startsWith(ModelCallException.FAILED)) {
            return NO_ANSWER;
        }
        return problem.equals(UNTAGGED) ? NO_PROMPT : BROKEN_RULE;
    }

    String words() {
        return words;
    }

    String advice() {
        return advice;
    }
}
