package dev.maspo.internal.report;

import dev.maspo.result.AgentResult;
import dev.maspo.result.Estimate;
import dev.maspo.result.PreflightResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.SearchEvent;
import java.util.List;
import java.util.Locale;

/** The section of an optimization. */
final class HtmlSearch {

    private final Markup page;
    private final RunResult run;
    private final List<SearchEvent> events;
    private final Graph graph;

    HtmlSearch(Markup page, RunResult run, List<SearchEvent> events, Graph graph) {
        this.page = page;
        this.run = run;
        this.events = events;
        this.graph = graph;
    }

    void write() {
        page.element("h2", "Optimization: " + HtmlParts.outcome(run), "class", run.accepted() ? "good" : "open");
        page.element("p", run.reason(), "class", "headline");
        if (run.accepted()) {
            page.element("p", "To write the prompts into the sources:");
            page.element("pre", "mvn maspo:apply");
        }
        page.element("h3", "Scores");
        HtmlParts.figure(page, ScoreCharts.of(run));
        page.element("p", scored());
        gains();
        Deciders.of(run.decided()).ifPresent(text -> page.element("p", text + "."));
        PreflightResult preflight = run.preflight();
        if (preflight != null && !preflight.findings().isEmpty()) {
            page.element("h3", "Before the search");
            page.element("ul", list -> preflight.findings().forEach(finding -> list.element("li", finding)));
        }
        CurveChart curve = new CurveChart(events);
        if (!curve.isEmpty()) {
            page.element("h3", "The search");
            HtmlParts.figure(page, curve);
            page.element("p", "The score of the prompts on the cases that the search has seen; a dot is a new prompt.");
        }
        HtmlParts.figure(page, new GraphChart(graph, Marking.of(run)));
        HtmlParts.diffs(page, run.agents());
        if (run.agents().stream().noneMatch(AgentResult::changed)) {
            page.element("p", "The search found no prompt that is better than the ones there are.");
        }
        if (!events.isEmpty()) {
            page.element("h3", "Where the prompts came from");
            new HtmlLineage(page, run.agents(), events).write();
        }
        HtmlParts.warnings(page, run.warnings());
        HtmlParts.usage(page, run.usage());
    }

    // The best of many is partly luck: the reader sees how much of the search's own gain was left on the holdout.
    private void gains() {
        Estimate heldOut = run.gain();
        Estimate own = run.searchGain();
        if (heldOut != null) {
            page.element(
                    "p",
                    "The gain is " + Figures.effect(heldOut) + " on the held-out cases"
                            + (own == null
                                    ? "."
                                    : String.format(
                                            Locale.ROOT,
                                            "; on the cases that the search chose by it was %+.3f.",
                                            own.mean())));
        }
    }

    private String scored() {
        String basis = "judge".equals(run.basis()) ? "the judge's win rate against the original prompts" : run.basis();
        return "Scored by " + basis + " on " + Figures.cases(run.after().n()) + " that the search never saw; it saw "
                + Figures.cases(run.cases().optimize()) + ". Preset " + run.preset() + ", seed " + run.seed()
                + ". Bounds are one-sided.";
    }
}
