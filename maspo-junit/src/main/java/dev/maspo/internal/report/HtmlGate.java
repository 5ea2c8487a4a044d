package dev.maspo.internal.report;

import dev.maspo.result.AgentHealth;
import dev.maspo.result.Attribution;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateExample;
import dev.maspo.result.GateResult;
import java.util.List;
import java.util.stream.Collectors;

/** The section of a check. */
final class HtmlGate {

    private static final int LONGEST = 4_000;

    private final Markup page;
    private final GateResult gate;
    private final Graph graph;

    HtmlGate(Markup page, GateResult gate, Graph graph) {
        this.page = page;
        this.gate = gate;
        this.graph = graph;
    }

    void write() {
        page.element("h2", "Check against the baseline: " + gate.verdict(), "class", VerdictSign.tone(gate.verdict()));
        page.element("p", gate.headline(), "class", "headline");
        page.element("p", gate.reason());
        if (!gate.differences().isEmpty()) {
            page.element("p", "Changed besides the prompts:");
            page.element("ul", list -> gate.differences().forEach(text -> list.element("li", text)));
        }
        if (gate.accept() != null) {
            page.element("p", "To accept the state on disk as the new baseline:");
            page.element("pre", gate.accept());
        }
        if (!gate.comparisons().isEmpty()) {
            comparisons();
        }
        page.element("h3", gate.attributions().isEmpty() ? "The pipeline" : "Which prompt did it");
        HtmlParts.figure(page, new GraphChart(graph, Marking.of(gate)));
        if (!gate.attributions().isEmpty()) {
            attributions();
        }
        if (!gate.agents().isEmpty()) {
            agents();
        }
        if (!gate.examples().isEmpty()) {
            page.element("h3", "Cases that show it");
            gate.examples().forEach(this::example);
        }
        HtmlParts.diffs(page, gate.changes());
        HtmlParts.warnings(page, gate.warnings());
        HtmlParts.usage(page, gate.usage());
    }

    private void comparisons() {
        page.element("h3", "Scores");
        HtmlParts.figure(page, ScoreCharts.of(gate.comparisons()));
        HtmlParts.table(
                page,
                "Scored by " + gate.basis() + " on " + Figures.split(gate.split()) + "; bounds are one-sided",
                List.of("measure", "against", "before", "now", "effect", "cases", "verdict"),
                rows -> gate.comparisons()
                        .forEach(c -> rows.row(name(c), tr -> {
                            tr.cell(c.against());
                            tr.cell(Figures.score(c.before()));
                            tr.cell(Figures.score(c.after()));
                            tr.cell(Figures.effect(c.effect()));
                            tr.cell(Figures.count(c.cases()) + (c.repeats() > 1 ? " x " + c.repeats() : ""));
                            tr.wide(td -> td.element(
                                            "strong", c.verdict().name(), "class", VerdictSign.tone(c.verdict()))
                                    .text(Needed.of(c)));
                        })));
        page.element(
                "ul",
                list -> gate.comparisons()
                        .forEach(c -> list.element(
                                "li", item -> item.element("strong", c.name()).text(": " + c.reason()))));
    }

    private static String name(Comparison comparison) {
        return comparison.name() + (comparison.primary() ? " (decides)" : "");
    }

    private void attributions() {
        HtmlParts.table(
                page,
                "Each changed prompt by its harm, the worst first",
                List.of(
                        "changed prompt",
                        "effect on the system",
                        "score with it taken back",
                        "own output wins",
                        "next agents' outputs win"),
                rows -> {
                    for (Attribution a : gate.attributions()) {
                        rows.row(
                                String.join(" and ", a.agents()),
                                Figures.effect(a.effect()),
                                Figures.number(a.restored()),
                                a.localWinRate() == null ? "-" : Figures.percent(a.localWinRate()),
                                a.lookahead().isEmpty()
                                        ? "-"
                                        : a.lookahead().entrySet().stream()
                                                .map(e -> e.getKey() + " " + Figures.percent(e.getValue()))
                                                .collect(Collectors.joining(", ")));
                    }
                });
        page.element("ul", list -> gate.attributions().forEach(a -> list.element("li", a.headline())));
    }

    private void agents() {
        page.element("h3", "Where the pipeline stops following");
        IntervalChart chart = new IntervalChart("Cases still right after each agent");
        gate.agents().stream()
                .filter(health -> health.right() != null)
                .forEach(health -> chart.row(
                        health.depth() + " " + health.agent(),
                        java.util.Objects.requireNonNull(health.right()),
                        "good"));
        if (!chart.isEmpty()) {
            HtmlParts.figure(page, chart);
        }
        HtmlParts.table(
                page,
                "Each agent at its depth",
                List.of("agent", "depth", "still right", "by", "cases", "errors", "constraints"),
                rows -> gate.agents()
                        .forEach(health -> rows.row(
                                health.agent(),
                                String.valueOf(health.depth()),
                                health.right() == null ? "-" : Figures.score(health.right()),
                                health.basis().isEmpty() ? "-" : health.basis(),
                                Figures.cases(health),
                                Figures.count(health.errors()),
                                constraints(health))));
    }

    private static String constraints(AgentHealth health) {
        return health.constraints().isEmpty()
                ? "-"
                : health.constraints().stream()
                        .map(c -> c.constraint() + ": broken " + c.broken() + ", repaired " + c.repaired())
                        .collect(Collectors.joining("; "));
    }

    private void example(GateExample example) {
        HtmlParts.details(
                page,
                "Case " + example.caseId() + ": " + Figures.number(example.scoreBefore()) + " before, "
                        + Figures.number(example.scoreAfter()) + " now",
                details -> {
                    details.element("pre", cut(example.input()));
                    HtmlParts.table(
                            details,
                            "What each agent wrote",
                            List.of("agent", "before", "now"),
                            rows -> example.steps()
                                    .forEach(step -> rows.row(step.agent(), tr -> {
                                        tr.wide(td -> td.element("pre", cut(step.before())));
                                        tr.wide(td -> td.element("pre", cut(step.after())));
                                    })));
                });
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
