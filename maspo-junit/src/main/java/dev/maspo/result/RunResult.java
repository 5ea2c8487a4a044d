package dev.maspo.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an optimization: what {@code run.json} holds.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param pipeline the pipeline's name
 * @param preset the preset of the search
 * @param seed the seed of the run
 * @param basis what the scores are made of: {@code assertions}, or {@code judge} for a class without assertions
 * @param cases how the cases were split
 * @param before the score of the original prompts on the holdout; with the basis {@code judge} always 0.5
 * @param after the score of the proposed prompts on the same cases
 * @param accepted whether the proposed prompts are credibly better
 * @param reason why they were accepted or not, with the numbers
 * @param agents every agent that has a prompt
 * @param gain the gain on the holdout, after less before, paired by case; null if it was not measured. This is the gain
 *     to report
 * @param holdoutUse how often the holdout has decided; null if it did not
 * @param searchGain what the search itself measured on the cases it chose by, which promises too much as a rule; null
 *     if it found nothing. With the basis {@code judge} it is put together from the win rates of the adopted prompts,
 *     without bounds of its own
 * @param decided who decided the comparisons of pipeline outputs during the search
 * @param preflight what was measured before the search; null if nothing was
 * @param usage what the run used
 * @param warnings what went wrong without ending the run
 */
public record RunResult(
        int schema,
        String pipeline,
        String preset,
        long seed,
        String basis,
        CaseCounts cases,
        Score before,
        Score after,
        boolean accepted,
        String reason,
        List<AgentResult> agents,
        @Nullable Estimate gain,
        @Nullable HoldoutUse holdoutUse,
        @Nullable Estimate searchGain,
        Decided decided,
        @Nullable PreflightResult preflight,
        Usage usage,
        List<String> warnings) {

    /** The version of the form that this class reads and writes. */
    public static final int SCHEMA = 2;

    /** Copies the lists. */
    public RunResult {
        agents = List.copyOf(agents);
        warnings = List.copyOf(warnings);
    }
}
