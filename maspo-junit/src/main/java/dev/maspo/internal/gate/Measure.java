package dev.maspo.internal.gate;

import dev.maspo.internal.pipeline.CaseRun;
import java.util.List;
import java.util.stream.Stream;

/** Scores runs of the same cases under two prompt sets. */
interface Measure {

    /** The name of the score that decides. */
    String PRIMARY = "system";

    /** The scores that assertions give: a single one is the primary score itself. */
    static List<String> names(List<String> assertions) {
        return assertions.size() > 1
                ? Stream.concat(Stream.of(PRIMARY), assertions.stream()).toList()
                : List.of(PRIMARY);
    }

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
