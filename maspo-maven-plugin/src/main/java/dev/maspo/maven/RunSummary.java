package dev.maspo.maven;

import dev.maspo.result.AgentResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.Score;
import dev.maspo.result.Usage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The closing block of one pipeline in the log: how it came out, why, what it took, where the results are, what to do
 * next.
 */
final class RunSummary {

    private final RunResult result;
    private final Path resultFile;
    private final Path base;

    /**
     * Prepares the block.
     *
     * @param result the run's result
     * @param resultFile where it is stored
     * @param base the folder that paths are shown relative to
     */
    RunSummary(RunResult result, Path resultFile, Path base) {
        this.result = result;
        this.resultFile = resultFile;
        this.base = base;
    }

    /** The lines of the block. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Printable.line(result.pipeline()) + ": "
                + (result.accepted() ? "ACCEPTED" : "NOT ACCEPTED, the prompts stay as they are"));
        if (result.after().n() > 0) {
            lines.add(Rows.row("score", score()));
        }
        lines.add(Rows.row("why", Printable.line(result.reason())));
        if (result.accepted()) {
            lines.add(Rows.row("changed", changed()));
        }
        lines.add(Rows.row("calls", calls()));
        if (!result.usage().agents().isEmpty()) {
            lines.add(Rows.row("tokens", tokens()));
            lines.addAll(new UsageRows(result.usage()).lines());
        }
        lines.add(Rows.row("results", shown(resultFile)));
        lines.add(Rows.row("prompts", shown(resultFile.resolveSibling("prompts"))));
        lines.add(Rows.row("events", shown(resultFile.resolveSibling("events.jsonl"))));
        if (result.accepted()) {
            lines.add(Rows.row("next", "mvn maspo:apply writes the prompts into your sources"));
        }
        return List.copyOf(lines);
    }

    private String score() {
        int n = result.after().n();
        String cases = Rows.number(n) + (n == 1 ? " held-out case" : " held-out cases");
        String basis = "judge".equals(result.basis()) ? " (the judge's win rate against the original prompts)" : "";
        return interval(result.before()) + " -> " + interval(result.after()) + " on " + cases + basis;
    }

    private String changed() {
        return result.agents().stream()
                .filter(AgentResult::changed)
                .map(agent -> Printable.line(agent.users() + " (" + agent.prompt() + ")"))
                .collect(Collectors.joining(", "));
    }

    private String calls() {
        Usage usage = result.usage();
        Usage.Calls calls = usage.calls();
        return Rows.number(calls.total()) + " (agent " + Rows.number(calls.agent()) + ", judge "
                + Rows.number(calls.judge())
                + ", optimizer " + Rows.number(calls.optimizer()) + "), " + Rows.number(usage.cached())
                + " answered without a call";
    }

    private String tokens() {
        Usage usage = result.usage();
        Double money = usage.money();
        return Rows.number(usage.tokens().input()) + " in, "
                + Rows.number(usage.tokens().output()) + " out" + (money == null ? "" : "; price " + Rows.money(money));
    }

    private String shown(Path path) {
        return Shown.path(path, base);
    }

    private static String interval(Score score) {
        return String.format(Locale.ROOT, "%.3f [%.2f, %.2f]", score.score(), score.low(), score.high());
    }
}
