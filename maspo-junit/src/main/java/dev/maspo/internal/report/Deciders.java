package dev.maspo.internal.report;

import dev.maspo.result.Decided;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who decided what the search compared at the pipeline's end: with assertions, too, the judge may have a say. */
final class Deciders {

    private Deciders() {}

    /** A sentence without a full stop; nothing if nothing was compared. */
    static Optional<String> of(Decided decided) {
        if (decided.equals(Decided.NONE)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        parts.add("by assertions in " + Figures.count(decided.assertions()));
        parts.add("by the judge in " + Figures.count(decided.judge()));
        if (decided.equal() > 0) {
            parts.add("by equal outputs in " + Figures.count(decided.equal()));
        }
        if (decided.failure() > 0) {
            parts.add("by a failed run or a broken constraint in " + Figures.count(decided.failure()));
        }
        // A trial is counted for each candidate that has an edit in it.
        return Optional.of("Counted by candidate, the search's comparisons of the pipeline's outputs were decided "
                + String.join(", ", parts));
    }
}
