package dev.maspo.searchbench;

import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What follows from the measurements of a row: differences paired by seed, shares, ratios. */
final class Findings {

    private static final double ALPHA = 0.025;

    private Findings() {}

    static List<String> of(String row, Map<String, List<Measurement>> variants) {
        return switch (row) {
            case Rows.PAPER, Rows.LABELS, Rows.FORM_LABELS ->
                against(row.equals(Rows.PAPER) ? "paper" : "pareto", variants);
            case Rows.NULL, Rows.FORM_NULL -> accepted(variants);
            case Rows.JUDGE -> against("unbiased", variants, 1);
            case Rows.ABLATION -> against("whole", variants, 1);
            case Rows.SIZE -> growth(variants);
            case Rows.TIME -> ownTime(variants);
            default -> List.of();
        };
    }

    private static List<String> against(String other, Map<String, List<Measurement>> variants) {
        return against(other, variants, -1);
    }

    // A variant's parts are separated by slashes; the one to compare with differs in a single part.
    private static List<String> against(String other, Map<String, List<Measurement>> variants, int place) {
        List<String> lines = new ArrayList<>();
        variants.forEach((variant, measured) -> {
            String[] parts = variant.split("/", -1);
            int at = place < 0 ? parts.length - 1 : place;
            if (parts[at].equals(other)) {
                return;
            }
            String mine = parts[at];
            parts[at] = other;
            List<Measurement> base = variants.get(String.join("/", parts));
            if (base != null) {
                paired(base, measured, Measurement::found).ifPresent(difference -> {
                    parts[at] = mine + " against " + other;
                    lines.add(String.join(", ", parts) + ": score " + signed(difference) + ", calls x "
                            + String.format(Locale.ROOT, "%.2f", mean(measured) / mean(base)));
                });
            }
        });
        return lines;
    }

    private static Optional<Interval> paired(
            List<Measurement> base, List<Measurement> other, ToDoubleFunction<Measurement> value) {
        Map<Long, Measurement> bySeed = new LinkedHashMap<>();
        base.forEach(m -> bySeed.put(m.seed(), m));
        double[] differences = other.stream()
                .filter(m -> bySeed.containsKey(m.seed()))
                .mapToDouble(
                        m -> value.applyAsDouble(m) - value.applyAsDouble(Objects.requireNonNull(bySeed.get(m.seed()))))
                .toArray();
        return differences.length == 0 ? Optional.empty() : Optional.of(Intervals.mean(differences, ALPHA));
    }

    private static double mean(List<Measurement> measured) {
        return measured.stream().mapToLong(Measurement::calls).average().orElseThrow();
    }

    private static List<String> accepted(Map<String, List<Measurement>> variants) {
        List<String> lines = new ArrayList<>();
        variants.forEach((variant, measured) -> {
            int accepted = (int) measured.stream().filter(Measurement::accepted).count();
            int changed = (int) measured.stream().filter(Measurement::changed).count();
            Interval rate = Intervals.rate(accepted, measured.size(), ALPHA);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: changed in %d of %d runs, accepted in %d: %.1f %% [%.1f, %.1f]",
                    variant.replace("/", ", "),
                    changed,
                    measured.size(),
                    accepted,
                    100 * rate.mean(),
                    100 * rate.low(),
                    100 * rate.high()));
        });
        return lines;
    }

    private static List<String> growth(Map<String, List<Measurement>> variants) {
        List<Measurement> all = variants.values().stream().flatMap(List::stream).toList();
        double exponent = Exponent.of(all, m -> (double) m.edges() * m.agents(), Measurement::calls);
        return List.of(String.format(
                Locale.ROOT, "calls grow with the power %.2f of edges times agents (1 is linear)", exponent));
    }

    private static List<String> ownTime(Map<String, List<Measurement>> variants) {
        List<String> lines = new ArrayList<>();
        variants.forEach((variant, slow) -> {
            List<Measurement> instant = variants.get(variant.replace("/50 ms/", "/at once/"));
            if (variant.contains("/50 ms/") && instant != null) {
                double share = seconds(instant) / seconds(slow);
                lines.add(String.format(
                        Locale.ROOT,
                        "%s: %.2f s with instant models, %.2f s at 50 ms and 16 calls at once: %.1f %%",
                        variant.split("/", -1)[0],
                        seconds(instant),
                        seconds(slow),
                        100 * share));
            }
        });
        return lines;
    }

    private static double seconds(List<Measurement> measured) {
        return IntStream.range(0, measured.size())
                .mapToDouble(i -> measured.get(i).seconds())
                .average()
                .orElseThrow();
    }

    private static String signed(Interval interval) {
        return String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", interval.mean(), interval.low(), interval.high());
    }
}
