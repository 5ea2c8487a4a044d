package dev.maspo.internal.report;

import dev.maspo.result.AgentHealth;
import dev.maspo.result.Attribution;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateExample;
import dev.maspo.result.GateResult;
import java.util.stream.Collectors;

/** A check against the baseline, as Markdown. */
final class GateSummary {

    private static final int SENTENCE = 2_000;
    private static final int NAME = 120;
    private static final int OUTPUT = 400;

    private final GateResult gate;

    GateSummary(GateResult gate) {
        this.gate = gate;
    }

    /** Appends all sections that fit, those that people need first in front. */
    void to(Blocks blocks) {
        blocks.add("> **" + Markdown.prose(gate.headline(), SENTENCE) + "**");
        blocks.add("Why: " + Markdown.prose(gate.reason(), SENTENCE));
        if (!gate.differences().isEmpty()) {
            blocks.add("Changed besides the prompts:\n\n" + differences());
        }
        if (gate.accept() != null) {
            blocks.add("To accept the new state as the baseline:\n\n" + Markdown.block("sh", gate.accept()));
        }
        if (!gate.comparisons().isEmpty()) {
            blocks.add(comparisons());
        }
        if (!gate.attributions().isEmpty()) {
            blocks.add("### Which prompt did it\n\n" + attributions());
        }
        if (!gate.agents().isEmpty()) {
            blocks.add("### Agent by agent\n\n" + agents());
        }
        gate.warnings().forEach(warning -> blocks.add("Warning: " + Markdown.prose(warning, SENTENCE)));
        Changes.to(blocks, gate.changes());
        gate.examples().forEach(example -> blocks.add(example(example)));
    }

    private String comparisons() {
        MarkdownTable table =
                new MarkdownTable("measure", "compared with", "before", "now", "effect", "cases", "verdict");
        for (Comparison c : gate.comparisons()) {
            table.row(
                    Markdown.cell(c.name(), NAME) + (c.primary() ? " (decides)" : ""),
                    Markdown.prose(c.against(), NAME),
                    Figures.score(c.before()),
                    Figures.score(c.after()),
                    Figures.effect(c.effect()),
                    Figures.count(c.cases()) + (c.repeats() > 1 ? " x " + c.repeats() : ""),
                    VerdictSign.of(c.verdict()) + Needed.of(c));
        }
        return table + "\nScored by " + Markdown.prose(gate.basis(), NAME) + " on "
                + Markdown.prose(Figures.split(gate.split()), NAME)
                + "; bounds are one-sided.";
    }

    private String differences() {
        return gate.differences().stream()
                .map(text -> "- " + Markdown.prose(text, SENTENCE))
                .collect(Collectors.joining("\n"));
    }

    private String attributions() {
        MarkdownTable table = new MarkdownTable(
                "changed prompt", "effect on the system", "score with it taken back", "own output wins", "next agents");
        for (Attribution a : gate.attributions()) {
            table.row(
                    a.agents().stream().map(agent -> Markdown.cell(agent, NAME)).collect(Collectors.joining(" and ")),
                    Figures.effect(a.effect()),
                    Figures.number(a.restored()),
                    a.localWinRate() == null ? "-" : Figures.percent(a.localWinRate()),
                    a.lookahead().isEmpty()
                            ? "-"
                            : a.lookahead().entrySet().stream()
                                    .map(e ->
                                            Markdown.cell(e.getKey(), NAME) + " wins " + Figures.percent(e.getValue()))
                                    .collect(Collectors.joining(", ")));
        }
        return table.toString();
    }

    private String agents() {
        MarkdownTable table = new MarkdownTable("depth", "agent", "still right", "cases", "errors", "constraints");
        for (AgentHealth health : gate.agents()) {
            table.row(
                    String.valueOf(health.depth()),
                    Markdown.cell(health.agent(), NAME),
                    health.right() == null
                            ? "-"
                            : Figures.score(health.right()) + " by " + Markdown.prose(health.basis(), NAME),
                    Figures.cases(health),
                    Figures.count(health.errors()),
                    constraints(health));
        }
        return table.toString();
    }

    private static String constraints(AgentHealth health) {
        return health.constraints().isEmpty()
                ? "-"
                : health.constraints().stream()
                        .map(c -> Markdown.cell(c.constraint(), NAME) + " broken " + c.broken() + ", repaired "
                                + c.repaired())
                        .collect(Collectors.joining("; "));
    }

    private static String example(GateExample example) {
        MarkdownTable table = new MarkdownTable("agent", "before", "now");
        example.steps()
                .forEach(step -> table.row(
                        Markdown.cell(step.agent(), NAME),
                        Markdown.cell(step.before(), OUTPUT),
                        Markdown.cell(step.after(), OUTPUT)));
        return "<details><summary>Example: case " + Markdown.html(example.caseId(), NAME) + " scored "
                + Figures.number(example.scoreBefore()) + " before and " + Figures.number(example.scoreAfter())
                + " now</summary>\n\nInput: " + Markdown.code(example.input(), OUTPUT) + "\n\n" + table
                + "\n</details>";
    }
}
