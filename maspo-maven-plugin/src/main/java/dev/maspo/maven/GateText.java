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

/** The closing block of one check in the log: the verdict, every comparison, who did it, and what to type. */
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

    /** The lines of the block. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Printable.line(result.pipeline() + ": " + result.verdict() + headline()));
        lines.add(Rows.row("why", Printable.line(result.reason())));
        result.comparisons().forEach(comparison -> lines.add(Rows.row("compared", comparison(comparison))));
        result.agents().forEach(health -> lines.add(Rows.row("agent", Printable.line(health.line()))));
        if (!result.changes().isEmpty()) {
            lines.add(Rows.row("changed", changed()));
        }
        result.differences().forEach(difference -> lines.add(Rows.row("also new", Printable.line(difference))));
        result.attributions().forEach(attribution -> lines.add(Rows.row("at fault", attribution(attribution))));
        lines.add(Rows.row("calls", calls()));
        lines.add(Rows.row("results", Shown.path(resultFile, base)));
        if (result.accept() != null) {
            lines.add(Rows.row(
                    "accept", Printable.line(result.accept()) + " takes the state on disk as the accepted one"));
        }
        return List.copyOf(lines);
    }

    private String headline() {
        return result.headline().isBlank() || result.verdict() == Verdict.ERROR ? "" : ", " + result.headline();
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

    private static String attribution(Attribution attribution) {
        return Printable.line(attribution.headline())
                + String.format(
                        Locale.ROOT,
                        " (effect %+.3f [%+.3f, %+.3f])",
                        attribution.effect().mean(),
                        attribution.effect().low(),
                        attribution.effect().high());
    }

    private String calls() {
        Usage usage = result.usage();
        return Rows.number(usage.calls().total()) + " (agent "
                + Rows.number(usage.calls().agent()) + ", judge "
                + Rows.number(usage.calls().judge()) + "), "
                + Rows.number(usage.cached()) + " answered without a call";
    }
}
