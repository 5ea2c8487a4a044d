package dev.maspo.internal.report;

import dev.maspo.result.AgentResult;
import dev.maspo.result.RunResult;

/** An optimization, as Markdown. */
final class SearchSummary {

    private static final int SENTENCE = 2_000;
    private static final int NAME = 120;

    private final RunResult run;

    SearchSummary(RunResult run) {
        this.run = run;
    }

    /** Appends all sections that fit. */
    void to(Blocks blocks) {
        blocks.add("> **" + Markdown.prose(run.reason(), SENTENCE) + "**");
        blocks.add(scores());
        if (run.accepted()) {
            blocks.add("To write the prompts into the sources:\n\n" + Markdown.block("sh", "mvn maspo:apply"));
        }
        run.warnings().forEach(warning -> blocks.add("Warning: " + Markdown.prose(warning, SENTENCE)));
        Changes.to(blocks, run.agents());
        if (run.agents().stream().noneMatch(AgentResult::changed)) {
            blocks.add("The search found no prompt that is better than the ones there are.");
        }
    }

    private String scores() {
        String basis = "judge".equals(run.basis())
                ? "the judge's win rate against the original prompts"
                : Markdown.prose(run.basis(), NAME);
        return new MarkdownTable("outcome", "before", "after", "cases")
                        .row(
                                VerdictSign.of(run),
                                Figures.score(run.before()),
                                Figures.score(run.after()),
                                Figures.count(run.after().n()) + " held out")
                + "\nScored by " + basis + "; the search saw "
                + Figures.cases(run.cases().optimize()) + " and not these. Preset "
                + Markdown.code(run.preset(), NAME) + ", seed " + run.seed() + ".";
    }
}
