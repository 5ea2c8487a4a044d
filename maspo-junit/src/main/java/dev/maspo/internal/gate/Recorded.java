package dev.maspo.internal.gate;

import dev.maspo.internal.pipeline.CaseRun;
import java.util.List;

/** Scores today's runs against what a baseline holds of the same cases, as its code and models cannot be run again. */
interface Recorded {

    /** The scores it gives, the primary one first. */
    List<String> names();

    /** What the scores are made of. */
    Scale scale();

    /**
     * Scores one repeat of today's.
     *
     * @param now the runs of the compared cases
     * @return for each of the {@link #names()}, case by case, the recorded score and today's; NaN for none
     */
    List<double[][]> score(List<CaseRun> now);
}
