package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.result.Attribution;
import dev.maspo.result.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sentences of a result. */
final class GateTexts {

    private GateTexts() {}

    static String headline(
            String pipeline, Verdict verdict, List<Comparison> comparisons, List<Attribution> attributions) {
        Comparison worst = comparisons.stream()
                .filter(c -> c.verdict() == verdict)
                .findFirst()
                .orElseThrow();
        String numbers = numbers(worst);
        return switch (verdict) {
            case REGRESSION ->
                attributions.isEmpty()
                        ? pipeline + " is worse than its " + worst.against() + ": " + numbers + "."
                        : attributions.get(0).headline();
            case INCONCLUSIVE ->
                pipeline + " is neither credibly worse than its " + worst.against() + " nor credibly as good: "
                        + numbers + "."
                        + (worst.casesNeeded() == null ? "" : " About " + worst.casesNeeded() + " cases would decide.");
            default -> pipeline + " is as good as its " + worst.against() + ": " + numbers + ".";
        };
    }

    static String reason(Verdict verdict, List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(c -> c.primary() || c.verdict() == verdict)
                .map(c -> c.name() + " against the " + c.against() + ": " + c.reason())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String numbers(Comparison c) {
        String name = c.primary() ? "" : c.name() + " ";
        return String.format(
                Locale.ROOT,
                "%s%.3f -> %.3f on %d cases",
                name,
                c.before().score(),
                c.after().score(),
                c.cases());
    }
}
