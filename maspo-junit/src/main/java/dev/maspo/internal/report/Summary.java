package dev.maspo.internal.report;

import dev.maspo.result.FailedRun;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as Markdown that fits a comment on a pull request, or a job's summary. */
public final class Summary {

    /** The most characters of a summary; GitHub takes 65,536 in a comment. */
    public static final int LONGEST = 60_000;

    private static final int NAME = 120;
    private static final int SENTENCE = 300;
    private static final int REASON = 2_000;
    private static final int MOST_ROWS = 100;

    private Summary() {}

    /**
     * The results of one pipeline: of its check, of its optimization, or of both.
     *
     * @param module the module it is in; empty where there is one module only
     * @param gate the result of the last check; null if there was none
     * @param run the result of the last optimization; null if there was none
     * @param failed the last optimization if it has no result; else null
     */
    public record Part(
            String module,
            @Nullable GateResult gate,
            @Nullable RunResult run,
            @Nullable FailedRun failed) {

        /** Checks that there is something to show. */
        public Part {
            if (gate == null && run == null && failed == null) {
                throw new IllegalArgumentException("neither a check nor an optimization of a pipeline in " + module);
            }
        }

        private String pipeline() {
            if (gate != null) {
                return gate.pipeline();
            }
            return run != null ? run.pipeline() : failed == null ? "" : failed.pipeline();
        }

        private int urgency() {
            if (failed != null) {
                return 0;
            }
            return gate == null
                    ? 2
                    : switch (gate.verdict()) {
                        case REGRESSION, ERROR -> 0;
                        case INCONCLUSIVE -> 1;
                        case PASS, UNCHANGED -> 3;
                    };
        }
    }

    /**
     * One pipeline.
     *
     * @param part its results
     * @return Markdown of at most {@link #LONGEST} characters
     */
    public static String of(Part part) {
        Blocks blocks = new Blocks(LONGEST);
        detail(blocks, part, "##");
        return blocks.end();
    }

    /**
     * Several pipelines: a table of all, then the details, those first that fail a build.
     *
     * @param parts their results
     * @return Markdown of at most {@link #LONGEST} characters
     */
    public static String of(List<Part> parts) {
        if (parts.size() == 1) {
            return of(parts.get(0));
        }
        Blocks blocks = new Blocks(LONGEST).add("## MASPO: " + Figures.count(parts.size()) + " pipelines");
        if (parts.isEmpty()) {
            return blocks.add("Nothing was checked and nothing was optimized.").end();
        }
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingInt(Part::urgency)
                .thenComparing(Part::module)
                .thenComparing(Part::pipeline));
        blocks.add(table(sorted));
        for (int i = 0; i < sorted.size(); i++) {
            // What one pipeline leaves over is for the ones after it.
            Blocks own = new Blocks(blocks.room() / (sorted.size() - i));
            detail(own, sorted.get(i), "###");
            blocks.add(own.end());
        }
        return blocks.end();
    }

    private static String table(List<Part> parts) {
        MarkdownTable table = new MarkdownTable("pipeline", "module", "outcome", "before", "now", "calls", "what");
        parts.stream().limit(MOST_ROWS).forEach(part -> {
            if (part.gate() != null) {
                row(table, part, part.gate());
            }
            if (part.run() != null) {
                row(table, part, part.run());
            }
            if (part.failed() != null) {
                row(table, part, part.failed());
            }
        });
        int more = parts.size() - MOST_ROWS;
        return more > 0
                ? table + "\n" + Figures.count(more) + " more pipelines are not in this table."
                : table.toString();
    }

    private static void row(MarkdownTable table, Part part, GateResult gate) {
        boolean compared = !gate.comparisons().isEmpty();
        table.row(
                Markdown.cell(gate.pipeline(), NAME),
                module(part),
                VerdictSign.of(gate.verdict()),
                compared ? Figures.score(gate.comparisons().get(0).before()) : "-",
                compared ? Figures.score(gate.comparisons().get(0).after()) : "-",
                Figures.count(gate.usage().calls().total()),
                Markdown.prose(gate.headline(), SENTENCE));
    }

    private static void row(MarkdownTable table, Part part, RunResult run) {
        table.row(
                Markdown.cell(run.pipeline(), NAME),
                module(part),
                VerdictSign.of(run),
                Figures.score(run.before()),
                Figures.score(run.after()),
                Figures.count(run.usage().calls().total()),
                Markdown.prose(run.reason(), SENTENCE));
    }

    private static void row(MarkdownTable table, Part part, FailedRun failed) {
        table.row(
                Markdown.cell(failed.pipeline(), NAME),
                module(part),
                VerdictSign.FAILED,
                "-",
                "-",
                "-",
                Markdown.prose(failed.reason(), SENTENCE));
    }

    private static String module(Part part) {
        return part.module().isEmpty() ? "-" : Markdown.cell(part.module(), NAME);
    }

    private static void detail(Blocks blocks, Part part, String level) {
        if (part.gate() != null) {
            GateResult gate = part.gate();
            blocks.add(level + " " + VerdictSign.of(gate.verdict()) + ": check of "
                    + Markdown.code(gate.pipeline(), NAME));
            new GateSummary(gate).to(blocks);
            UsageSummary.to(blocks, gate.usage());
        }
        if (part.run() != null) {
            RunResult run = part.run();
            blocks.add(level + " " + VerdictSign.of(run) + ": optimization of " + Markdown.code(run.pipeline(), NAME));
            new SearchSummary(run).to(blocks);
            UsageSummary.to(blocks, run.usage());
        }
        if (part.failed() != null) {
            FailedRun failed = part.failed();
            blocks.add(
                    level + " " + VerdictSign.FAILED + ": optimization of " + Markdown.code(failed.pipeline(), NAME));
            blocks.add("There is no result, and nothing to apply: " + Markdown.prose(failed.reason(), REASON));
        }
    }
}
