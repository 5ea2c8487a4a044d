package dev.maspo.internal.report;

import dev.maspo.result.AgentResult;
import dev.maspo.result.Estimate;
import dev.maspo.result.PreflightResult;
import dev.maspo.result.RunResult;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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
        ownEstimate().ifPresent(blocks::add);
        Deciders.of(run.decided()).ifPresent(text -> blocks.add(text + "."));
        PreflightResult preflight = run.preflight();
        if (preflight != null && !preflight.findings().isEmpty()) {
            blocks.add("Before the search:\n\n"
                    + preflight.findings().stream()
                            .map(finding -> "- " + Markdown.prose(finding, SENTENCE))
                            .collect(Collectors.joining("\n")));
        }
        if (run.accepted()) {
            blocks.add("To write the prompts into the sources:\n\n" + Markdown.block("sh", "mvn maspo:apply"));
        }
        run.warnings().forEach(warning -> blocks.add("Warning: " + Markdown.prose(warning, SENTENCE)));
        Changes.to(blocks, run.agents());
        if (run.agents().stream().noneMatch(AgentResult::changed)) {
            blocks.add("The search found no prompt that is better than the ones there are.");
        }
    }

    // The best of many is partly luck: the reader sees how much of the search's own gain was left on the holdout.
    private Optional<String> ownEstimate() {
        Estimate own = run.searchGain();
        Estimate heldOut = run.gain();
        return own == null || heldOut == null
                ? Optional.empty()
                : Optional.of("The gain is " + Figures.effect(heldOut)
                        + " on the held-out cases; on the cases that the search" + " chose by it was "
                        + String.format(Locale.ROOT, "%+.3f", own.mean()) + ".");
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
