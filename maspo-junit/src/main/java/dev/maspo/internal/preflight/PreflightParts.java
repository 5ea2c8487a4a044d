package dev.maspo.internal.preflight;

import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Workers;
import org.jspecify.annotations.Nullable;

/**
 * What a preflight works with.
 *
 * @param pipeline the pipeline
 * @param prompts its prompts before the search
 * @param metric scores runs by the assertions
 * @param judge the judge that is tested; null for a search that asks none
 * @param book remembers runs
 * @param workers do the runs and the judging
 */
public record PreflightParts(
        Pipeline pipeline,
        PromptSet prompts,
        Metric metric,
        @Nullable Judge judge,
        RunBook book,
        Workers workers) {}
