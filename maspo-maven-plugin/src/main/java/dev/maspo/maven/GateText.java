package dev.maspo.maven;

import dev.maspo.Verdict;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateResult;
import dev.maspo.result.Usage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the log says of one check: the verdict, every comparison, and who did it. */
final class GateText {

    private final GateResult result;
    private final Path resultFile;
    private final Path base;

    /**
     * Prepares the block.
     *
     * @param result the check's result
     * @param resultFile where it is stored
     * @param base the folder that paths are shown relative to
     */
    GateText(GateResult result, Path resultFile, Path base) {
        this.result = result;
        this.resultFile = resultFile;
        this.base = base;
    }

    /** The verdict alone. */
    String verdict() {
        return Printable.line(result.pipeline() + ": " + result.verdict());
    }

    /** The verdict and what it means, in one line. */
    String headline() {
        return verdict() + (headless() ? "" : ", " + Printable.line(result.headline()));
    }

    /** What stops the build. */
    String stop() {
        return verdict() + ". " + Printable.lines(headless() ? result.reason() : result.headline());
    }

    /**
     * The facts.
     *
     * @param stops whether the build's last message tells what {@link #stop} says, which is not told twice
     */
    List<String> rows(boolean stops) {
        List<String> rows = new ArrayList<>();
        if (!(stops && headless()) && !result.reason().equals(result.headline())) {
            rows.add(Rows.row("why", Printable.line(result.reason())));
        }
        result.comparisons().forEach(comparison -> rows.add(Rows.row("compared", comparison(comparison))));
        result.agents().forEach(health -> rows.add(Rows.row("agent", Printable.line(health.line()))));
        if (!result.changes().isEmpty()) {
            rows.add(Rows.row("changed", changed()));
        }
        result.differences().forEach(difference -> rows.add(Rows.row("also new", Printable.line(difference))));
        result.attributions().forEach(attribution -> rows.add(Rows.row("at fault", attribution(attribution))));
        rows.add(Rows.row("calls", calls()));
        rows.add(Rows.row("results", Shown.path(resultFile, base)));
        return List.copyOf(rows);
    }

    // The headline of an error is the beginning of its reason.
    private boolean headless() {
        return result.headline().isBlank() || result.verdict() == Verdict.ERROR;
    }

    private static String comparison(Comparison comparison) {
        return Printable.line(comparison.name())
                + (comparison.primary() ? "" : " (must not get worse)")
                + " against the " + Printable.line(comparison.against())
                + String.format(
                        Locale.ROOT,
                        ": %s, %.3f -> %.3f, effect %+.3f [%+.3f, %+.3f] on %,d cases x %d",
                        comparison.verdict(),
                        comparison.before().score(),
                        comparison.after().score(),
                        comparison.effect().mean(),
                        comparison.effect().low(),
                        comparison.effect().high(),
                        comparison.cases(),
                        comparison.repeats());
    }

    private String changed() {
        return result.changes().stream()
                .map(AgentResult::prompt)
                .map(Printable::line)
                .collect(Collectors.joining(", "));
    }

    private String attribution(Attribution attribution) {
        // The headline has told it, with its figures.
        boolean told = attribution.headline().equals(result.headline());
        return Printable.line(told ? prompts(attribution) : attribution.headline())
                + String.format(
                        Locale.ROOT,
                        " (effect %+.3f [%+.3f, %+.3f])",
                        attribution.effect().mean(),
                        attribution.effect().low(),
                        attribution.effect().high());
    }

    private String prompts(Attribution attribution) {
        return result.changes().stream()
                .filter(change -> attribution.agents().contains(change.id()))
                .map(AgentResult::prompt)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private String calls() {
        Usage usage = result.usage();
        return Rows.number(usage.calls().total()) + " (agent "
                + Rows.number(usage.calls().agent()) + ", judge "
                + Rows.number(usage.calls().judge()) + "), "
                + Rows.number(usage.cached()) + " answered without a call";
    }
}
