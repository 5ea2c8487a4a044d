package dev.maspo.result;

import java.util.List;

/**
 * A case that shows a regression: what each agent wrote under the baseline's prompts, and what it writes now.
 *
 * @param caseId the case
 * @param input the case's input
 * @param steps the agent that was changed, its successors and the terminal agent, in topological order
 * @param scoreBefore the case's score under the baseline's prompts, from 0 to 1
 * @param scoreAfter its score now
 */
public record GateExample(String caseId, String input, List<StepPair> steps, double scoreBefore, double scoreAfter) {

    /** Copies the list. */
    public GateExample {
        steps = List.copyOf(steps);
    }

    /**
     * One agent's output before and now.
     *
     * @param agent the agent
     * @param before its output under the baseline's prompts
     * @param after its output now
     */
    public record StepPair(String agent, String before, String after) {}
}
