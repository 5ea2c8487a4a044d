package dev.maspo.internal.gate;

import dev.maspo.internal.pipeline.CaseRun;
import java.util.List;

/** Scores runs of the same cases under two prompt sets. */
interface Measure {

    /** The name of the score that decides. */
    String PRIMARY = "system";

    /** What it says of itself in results. */
    String basis();

    /** The scores it gives, the primary one first. */
    List<String> names();

    /** What the scores are made of. */
    Scale scale();

    /**
     * Scores one repeat.
     *
     * @param before the runs under the baseline's prompts
     * @param after the runs of the same cases under the prompts on disk
     * @return for each of the {@link #names()}, case by case, the score before and the one after; NaN for none
     */
    List<double[][]> score(List<CaseRun> before, List<CaseRun> after);
}
