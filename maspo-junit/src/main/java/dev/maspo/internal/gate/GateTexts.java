package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The sentences of a result.
 *
 * @param pipeline the pipeline's name
 * @param verdict the verdict
 * @param comparisons what it is made of
 */
record GateTexts(String pipeline, Verdict verdict, List<Comparison> comparisons) {

    String headline(List<AgentResult> changes, List<Difference> differences, List<Attribution> attributions) {
        Comparison worst = comparisons.stream()
                .filter(c -> c.verdict() == verdict)
                .findFirst()
                .orElseThrow();
        String numbers = numbers(worst);
        return switch (verdict) {
            case REGRESSION ->
                attributions.isEmpty()
                        ? loss(worst, !changes.isEmpty(), differences)
                        : attributions.get(0).headline();
            case INCONCLUSIVE ->
                pipeline + " is neither credibly worse than its " + worst.against() + " nor credibly as good: "
                        + numbers + "."
                        + (worst.casesNeeded() == null ? "" : " About " + worst.casesNeeded() + " cases would decide.");
            case UNCHANGED ->
                pipeline + " is what it was when its baseline was recorded. Today's runs: " + numbers + ".";
            default -> pipeline + " is as good as its " + worst.against() + ": " + numbers + ".";
        };
    }

    private String loss(Comparison worst, boolean promptsChanged, List<Difference> differences) {
        String lost = pipeline + " is worse than its " + worst.against() + ": " + numbers(worst) + ".";
        if (!worst.against().equals(RecordedContest.AGAINST)) {
            return lost;
        }
        if (differences.isEmpty()) {
            return lost + " Nothing has changed here: a model answers otherwise than before,"
                    + " or something outside of the module has changed.";
        }
        return lost
                + (promptsChanged
                        ? " The changed prompts alone are no credible loss; what else changed: "
                        : " Not the prompts: what changed is ")
                + Differences.kinds(differences) + ".";
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
