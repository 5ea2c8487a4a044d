package dev.maspo.internal.report;

import dev.maspo.result.AgentResult;
import dev.maspo.result.AgentUsage;
import dev.maspo.result.RunResult;
import dev.maspo.result.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the sections of the page are made of. */
final class HtmlParts {

    private static final int MOST_LINES = 400;
    private static final int LONGEST_DIFF = 60_000;

    private HtmlParts() {}

    static String outcome(RunResult run) {
        return run.accepted() ? "ACCEPTED" : "NOT ACCEPTED";
    }

    /** A drawing with its title. */
    static void figure(Markup page, Chart chart) {
        page.element("figure", figure -> {
            figure.element("figcaption", chart.title());
            Svg.inline(figure, chart);
        });
    }

    /** A table that can be scrolled by itself, on a phone and with the keyboard. */
    static void table(Markup page, String caption, List<String> heads, Consumer<Rows> rows) {
        page.element(
                "div",
                div -> div.element("table", table -> {
                    table.element("caption", caption);
                    table.element(
                            "thead",
                            head -> head.element(
                                    "tr", tr -> heads.forEach(name -> tr.element("th", name, "scope", "col"))));
                    table.element("tbody", body -> rows.accept(new Rows(body, heads)));
                }),
                "class",
                "scroll",
                "role",
                "region",
                "aria-label",
                caption,
                "tabindex",
                "0");
    }

    /** The rows of a table. */
    static final class Rows {

        private final Markup body;
        private final List<String> heads;

        Rows(Markup body, List<String> heads) {
            this.body = body;
            this.heads = heads;
        }

        /** A row of texts; the first names it. */
        void row(String name, String... cells) {
            row(name, row -> {
                for (String cell : cells) {
                    row.cell(cell);
                }
            });
        }

        /** A row whose other cells are the caller's. */
        void row(String name, Consumer<Row> cells) {
            body.element("tr", tr -> {
                tr.element("th", name, "scope", "row");
                cells.accept(new Row(tr, heads));
            });
        }
    }

    /** The cells of a row. Each carries its column's head, for screens too narrow for columns. */
    static final class Row {

        private final Markup tr;
        private final List<String> heads;
        private int column = 1;

        Row(Markup tr, List<String> heads) {
            this.tr = tr;
            this.heads = heads;
        }

        /** A figure or a word. */
        void cell(String text) {
            tr.element("td", text, "data-head", heads.get(column++));
        }

        /** Whatever takes more room. */
        void wide(Consumer<Markup> content) {
            tr.element("td", content, "data-head", heads.get(column++), "class", "wide");
        }
    }

    /** Something to unfold. */
    static void details(Markup page, String summary, Consumer<Markup> content) {
        page.element("details", details -> {
            details.element("summary", summary);
            content.accept(details);
        });
    }

    /** The prompts that changed. */
    static void diffs(Markup page, List<AgentResult> agents) {
        List<AgentResult> changed = agents.stream().filter(AgentResult::changed).toList();
        if (!changed.isEmpty()) {
            page.element("h3", "Changed prompts");
        }
        for (AgentResult agent : changed) {
            page.element("h4", agent.users() + ": " + agent.prompt());
            diff(page, PromptDiff.lines(agent.prompt(), agent.before(), agent.after(), MOST_LINES), LONGEST_DIFF);
        }
    }

    /** The lines of a diff, up to so many characters. */
    static void diff(Markup page, List<String> lines, int longest) {
        page.element(
                "pre",
                pre -> {
                    int written = 0;
                    for (String line : lines) {
                        written += line.length();
                        if (written > longest) {
                            pre.text("... the rest is left out\n");
                            return;
                        }
                        line(pre, line);
                    }
                },
                "class",
                "diff",
                "tabindex",
                "0");
    }

    private static void line(Markup pre, String line) {
        boolean head = line.startsWith("+++") || line.startsWith("---") || line.startsWith("@@");
        String element = head ? "b" : line.startsWith("+") ? "ins" : line.startsWith("-") ? "del" : "span";
        pre.element(element, line);
        pre.text("\n");
    }

    /** What was used. */
    static void usage(Markup page, Usage usage) {
        page.element("h3", "Cost");
        page.element("p", Figures.cost(usage) + ".");
        List<AgentUsage> parts = new ArrayList<>(usage.agents());
        if (parts.isEmpty()) {
            return;
        }
        details(
                page,
                "Calls and tokens by agent",
                d -> table(
                        d,
                        "Calls and tokens by agent and role",
                        List.of("agent", "role", "calls", "tokens in", "tokens out", "price"),
                        rows -> parts.forEach(part -> rows.row(
                                part.agent(),
                                part.role(),
                                Figures.count(part.calls()),
                                Figures.count(part.inputTokens()),
                                Figures.count(part.outputTokens()),
                                part.money() == null ? "-" : Figures.price(part.money())))));
    }

    /** What went wrong. */
    static void warnings(Markup page, List<String> warnings) {
        warnings.forEach(warning -> page.element("p", "Warning: " + warning, "class", "warning"));
    }
}
