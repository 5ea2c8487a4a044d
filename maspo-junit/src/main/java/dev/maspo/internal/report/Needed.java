package dev.maspo.internal.report;

import dev.maspo.result.Comparison;
import java.util.ArrayList;
import java.util.List;

/** What would decide a comparison that is not decided. */
final class Needed {

    private Needed() {}

    /** For behind the verdict: empty, or {@code : 210 cases or 3 repeats would decide}. */
    static String of(Comparison comparison) {
        List<String> ways = new ArrayList<>();
        if (comparison.casesNeeded() != null) {
            ways.add(Figures.cases(comparison.casesNeeded()));
        }
        if (comparison.repeatsNeeded() != null) {
            ways.add(Figures.count(comparison.repeatsNeeded()) + " repeats");
        }
        return ways.isEmpty() ? "" : ": " + String.join(" or ", ways) + " would decide";
    }
}
