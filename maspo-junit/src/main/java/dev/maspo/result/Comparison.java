package dev.maspo.result;

import dev.maspo.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One measure of the prompts on disk against the same measure of the baseline, paired by case.
 *
 * @param name what is measured: {@code system} for the primary score, else the assertion's name
 * @param against what it is compared with: {@code baseline} or {@code release} if their prompts were run beside those
 *     on disk, {@code recorded scores} if it is what the baseline holds
 * @param primary whether this is the one score that any credible loss fails; the others must be non-inferior, and are a
 *     regression only if they credibly lost more than the margin
 * @param verdict what the numbers say
 * @param before the baseline's score
 * @param after the score of the prompts on disk
 * @param effect the mean difference of the pairs, after less before, with its bounds
 * @param cases how many pairs there are
 * @param repeats how often each case was run under each prompt set
 * @param casesNeeded how many cases would decide; null unless inconclusive
 * @param repeatsNeeded how many repeats of these cases would decide; null unless inconclusive, or if none would
 * @param reason why, with the numbers
 */
public record Comparison(
        String name,
        String against,
        boolean primary,
        Verdict verdict,
        Score before,
        Score after,
        Estimate effect,
        int cases,
        int repeats,
        @Nullable Integer casesNeeded,
        @Nullable Integer repeatsNeeded,
        String reason) {}
