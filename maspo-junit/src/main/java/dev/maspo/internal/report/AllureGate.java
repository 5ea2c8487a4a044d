package dev.maspo.internal.report;

import dev.maspo.Verdict;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateExample;
import dev.maspo.result.GateResult;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A check against the baseline, for Allure: one result for the system, and one for each assertion beside it. */
final class AllureGate {

    private static final int SENTENCE = 4_000;
    private static final int TEXT = 1_500;
    private static final int NAME = 120;

    private final GateResult gate;
    private final Graph graph;

    AllureGate(GateResult gate, Graph graph) {
        this.gate = gate;
        this.graph = graph;
    }

    /** The check as a whole. */
    AllureEntry system() {
        Comparison primary =
                gate.comparisons().isEmpty() ? null : gate.comparisons().get(0);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("verdict", gate.verdict().name());
        if (primary != null) {
            parameters.putAll(figures(primary));
        }
        parameters.put("calls", Figures.count(gate.usage().calls().total()));
        parameters.put(
                "tokens",
                Figures.count(
                        gate.usage().tokens().input() + gate.usage().tokens().output()));
        return new AllureEntry(
                "gate of " + gate.pipeline(),
                gate.testClass(),
                status(gate.verdict()),
                gate.verdict() + ": " + PlainText.oneLine(gate.headline(), SENTENCE),
                primary == null ? "" : expected(primary),
                primary == null ? "" : actual(primary),
                description(),
                labels(gate.verdict()),
                parameters,
                steps(),
                files());
    }

    /** The assertions that are compared beside the primary score. */
    List<AllureEntry> others() {
        return gate.comparisons().stream()
                .filter(c -> !c.primary())
                .map(c -> new AllureEntry(
                        PlainText.oneLine(c.name(), NAME) + " against the " + PlainText.oneLine(c.against(), NAME),
                        gate.testClass(),
                        status(c.verdict()),
                        c.verdict() + ": " + PlainText.oneLine(c.reason(), SENTENCE),
                        expected(c),
                        actual(c),
                        Markdown.prose(c.reason(), SENTENCE),
                        labels(c.verdict()),
                        with("verdict", c.verdict().name(), figures(c)),
                        List.of(),
                        List.of(AllureEntry.File.svg(ScoreCharts.of(List.of(c))))))
                .toList();
    }

    private static Map<String, String> with(String name, String value, Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(name, value);
        all.putAll(others);
        return all;
    }

    static AllureEntry.Status status(Verdict verdict) {
        return switch (verdict) {
            case PASS, UNCHANGED -> AllureEntry.Status.PASSED;
            case REGRESSION -> AllureEntry.Status.FAILED;
            case INCONCLUSIVE -> AllureEntry.Status.SKIPPED;
            case ERROR -> AllureEntry.Status.BROKEN;
        };
    }

    private Map<String, String> labels(Verdict verdict) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("maspo.verdict", verdict.name());
        labels.put("maspo.pipeline", gate.pipeline());
        labels.put("feature", gate.pipeline());
        return labels;
    }

    private static Map<String, String> figures(Comparison c) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("score", Figures.number(c.after().score()));
        figures.put("interval", AllureFiles.interval(c.after()));
        figures.put("baseline", Figures.score(c.before()));
        figures.put("effect", Figures.effect(c.effect()));
        figures.put("cases", Figures.count(c.cases()) + (c.repeats() > 1 ? " x " + c.repeats() : ""));
        String needed = Needed.of(c);
        if (!needed.isEmpty()) {
            figures.put("what would decide", needed.substring(2).replace(" would decide", ""));
        }
        return figures;
    }

    private static String expected(Comparison c) {
        return "a score not credibly below " + Figures.number(c.before().score());
    }

    private static String actual(Comparison c) {
        return "a score of " + Figures.number(c.after().score()) + ", a difference of " + Figures.effect(c.effect());
    }

    private String description() {
        String accept = gate.accept();
        return "**" + gate.verdict() + "** " + Markdown.prose(gate.headline(), SENTENCE) + "\n\n"
                + Markdown.prose(gate.reason(), SENTENCE)
                + (accept == null ? "" : "\n\nTo accept the state on disk:\n\n" + Markdown.block("sh", accept));
    }

    private List<AllureEntry.Step> steps() {
        List<AllureEntry.Step> steps = new ArrayList<>();
        for (Comparison c : gate.comparisons()) {
            steps.add(new AllureEntry.Step(
                    PlainText.oneLine(c.name(), NAME) + " against the " + PlainText.oneLine(c.against(), NAME) + ": "
                            + c.verdict(),
                    status(c.verdict()),
                    figures(c),
                    List.of()));
        }
        gate.agents().forEach(health -> steps.add(step(health)));
        gate.examples().forEach(example -> steps.add(step(example)));
        return steps;
    }

    private static AllureEntry.Step step(AgentHealth health) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("depth", String.valueOf(health.depth()));
        parameters.put("cases", Figures.cases(health));
        parameters.put("errors", Figures.count(health.errors()));
        health.constraints()
                .forEach(c -> parameters.put(
                        PlainText.oneLine(c.constraint(), NAME),
                        "broken " + Figures.count(c.broken()) + ", repaired " + Figures.count(c.repaired())));
        Score right = health.right();
        return new AllureEntry.Step(
                "agent " + PlainText.oneLine(health.agent(), NAME)
                        + (right == null ? "" : ": right " + Figures.score(right) + " by " + health.basis()),
                AllureEntry.Status.PASSED,
                parameters,
                List.of());
    }

    private static AllureEntry.Step step(GateExample example) {
        return new AllureEntry.Step(
                "case " + PlainText.oneLine(example.caseId(), NAME) + ": " + Figures.number(example.scoreBefore())
                        + " before, " + Figures.number(example.scoreAfter()) + " now",
                example.scoreAfter() < example.scoreBefore() ? AllureEntry.Status.FAILED : AllureEntry.Status.PASSED,
                Map.of("input", PlainText.oneLine(example.input(), TEXT)),
                example.steps().stream()
                        .map(pair -> new AllureEntry.Step(
                                PlainText.oneLine(pair.agent(), NAME),
                                AllureEntry.Status.PASSED,
                                with(
                                        "before",
                                        PlainText.oneLine(pair.before(), TEXT),
                                        Map.of("now", PlainText.oneLine(pair.after(), TEXT))),
                                List.of()))
                        .toList());
    }

    private List<AllureEntry.File> files() {
        List<AllureEntry.File> files = new ArrayList<>();
        if (!gate.comparisons().isEmpty()) {
            files.add(AllureEntry.File.svg(ScoreCharts.of(gate.comparisons())));
        }
        if (!gate.attributions().isEmpty()) {
            files.add(AllureEntry.File.svg(new GraphChart(graph, Marking.of(gate))));
            files.add(
                    new AllureEntry.File("Attribution", "text/csv", ".csv", AttributionTable.csv(gate.attributions())));
        }
        files.addAll(AllureFiles.diffs(gate.changes()));
        if (!gate.examples().isEmpty()) {
            files.add(AllureFiles.traces(gate.examples()));
        }
        return files;
    }
}
