package dev.maspo.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured before the search: whether there is anything to gain, whether changes reach the pipeline's end, and
 * what the judge is worth. All of it on cases that the search sees.
 *
 * @param verdict {@code go}, {@code nothing to gain}, or {@code stopped} by a budget
 * @param score the score of the original prompts; null without assertions
 * @param headroom what is missing from the score to 1; null without assertions
 * @param smallestGain the smallest gain in score that the held-out cases can tell from chance, if no case of them gets
 *     worse; of those held-out cases only that assertions are likely to score, by the share that they scored of the
 *     cases that the search sees
 * @param reach for each agent before the last how often a change of its output reached the pipeline's output
 * @param judge what the judge is worth; null if it was not tested, which {@code findings} explain
 * @param findings what it all means, in sentences
 * @param requests how many agent steps and judge's questions it took, answers from the cache included
 */
public record PreflightResult(
        String verdict,
        @Nullable Score score,
        @Nullable Double headroom,
        double smallestGain,
        List<Reach> reach,
        @Nullable JudgeQuality judge,
        List<String> findings,
        long requests) {

    /** Copies the lists. */
    public PreflightResult {
        reach = List.copyOf(reach);
        findings = List.copyOf(findings);
    }

    /**
     * How often a change reached the end: the agent's output was replaced by its output of another case.
     *
     * @param agent the agent whose output was changed
     * @param tried in how many cases
     * @param changed in how many of them the pipeline's output changed
     */
    public record Reach(String agent, int tried, int changed) {}
}
