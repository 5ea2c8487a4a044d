package dev.maspo.internal.report;

import dev.maspo.result.CandidateEvent;
import dev.maspo.result.Estimate;
import dev.maspo.result.RunResult;
import dev.maspo.result.SearchEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An optimization, for Allure. */
final class AllureSearch {

    private static final int SENTENCE = 4_000;
    private static final int NAME = 120;
    private static final int MOST_STEPS = 300;

    private final RunResult run;
    private final List<SearchEvent> events;
    private final Graph graph;
    private final String testClass;

    AllureSearch(RunResult run, List<SearchEvent> events, Graph graph, String testClass) {
        this.run = run;
        this.events = events;
        this.graph = graph;
        this.testClass = testClass;
    }

    AllureEntry entry() {
        String outcome = run.accepted() ? "ACCEPTED" : "NOT ACCEPTED";
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("maspo.verdict", outcome);
        labels.put("maspo.pipeline", run.pipeline());
        labels.put("feature", run.pipeline());
        return new AllureEntry(
                "optimization of " + run.pipeline(),
                testClass,
                AllureEntry.Status.PASSED,
                PlainText.oneLine(run.reason(), SENTENCE),
                "",
                "",
                "**" + outcome + "** " + Markdown.prose(run.reason(), SENTENCE),
                labels,
                parameters(outcome),
                steps(),
                files());
    }

    private Map<String, String> parameters(String outcome) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("outcome", outcome);
        parameters.put("score", Figures.number(run.after().score()));
        parameters.put("interval", AllureFiles.interval(run.after()));
        parameters.put("before", Figures.score(run.before()));
        parameters.put("cases", Figures.count(run.after().n()) + " held out");
        parameters.put("preset", run.preset());
        parameters.put("seed", String.valueOf(run.seed()));
        parameters.put("calls", Figures.count(run.usage().calls().total()));
        parameters.put(
                "tokens",
                Figures.count(
                        run.usage().tokens().input() + run.usage().tokens().output()));
        return parameters;
    }

    // Below one step, so that the charts after them are in sight.
    private List<AllureEntry.Step> steps() {
        return List.of(new AllureEntry.Step(
                "the search, step by step",
                AllureEntry.Status.PASSED,
                Map.of(),
                events.stream().limit(MOST_STEPS).map(AllureSearch::step).toList()));
    }

    private static AllureEntry.Step step(SearchEvent event) {
        return new AllureEntry.Step(
                "round " + event.round() + ", " + (event.step() == 0 ? "refresh" : "step " + event.step()) + ", "
                        + PlainText.oneLine(event.agent(), NAME) + ": " + PlainText.oneLine(event.decision(), NAME),
                AllureEntry.Status.PASSED,
                Map.of(),
                event.candidates().stream().map(AllureSearch::candidate).toList());
    }

    private static AllureEntry.Step candidate(CandidateEvent candidate) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("parent", candidate.parent());
        parameters.put("made from", candidate.proposer());
        parameters.put("why", PlainText.oneLine(candidate.reason(), SENTENCE));
        if (candidate.reward() != null) {
            parameters.put("joint reward", Figures.effect(candidate.reward()));
            parameters.put("own output", even(candidate.local()));
            candidate.lookahead().forEach((agent, share) -> parameters.put(agent + "'s output", even(share)));
            parameters.put("system", even(candidate.global()));
        }
        return new AllureEntry.Step(
                PlainText.oneLine(candidate.id(), NAME) + ": " + PlainText.oneLine(candidate.decision(), NAME),
                "adopted".equals(candidate.decision()) ? AllureEntry.Status.PASSED : AllureEntry.Status.SKIPPED,
                parameters,
                List.of());
    }

    private static String even(double share) {
        return Figures.percent(share) + " (50 % is even)";
    }

    private List<AllureEntry.File> files() {
        List<AllureEntry.File> files = new ArrayList<>();
        CurveChart curve = new CurveChart(events);
        if (!curve.isEmpty()) {
            files.add(AllureEntry.File.svg(curve));
        }
        files.add(AllureEntry.File.svg(ScoreCharts.of(run)));
        files.add(AllureEntry.File.svg(new GraphChart(graph, Marking.of(run))));
        files.addAll(AllureFiles.diffs(run.agents()));
        files.add(new AllureEntry.File("Candidates", "text/csv", ".csv", candidates()));
        return files;
    }

    private String candidates() {
        Csv csv = new Csv(
                "step",
                "agent",
                "candidate",
                "parent",
                "decision",
                "reward",
                "low",
                "high",
                "cases",
                "own output (0.5 is even)",
                "next agents' outputs (50 % is even)",
                "system (0.5 is even)",
                "why");
        for (SearchEvent event : events.stream().limit(MOST_STEPS).toList()) {
            event.candidates().forEach(candidate -> row(csv, event, candidate));
        }
        return csv.toString();
    }

    private static void row(Csv csv, SearchEvent event, CandidateEvent candidate) {
        Estimate reward = candidate.reward();
        csv.row(
                event.number(),
                event.agent(),
                candidate.id(),
                candidate.parent(),
                candidate.decision(),
                reward == null ? "" : reward.mean(),
                reward == null ? "" : reward.low(),
                reward == null ? "" : reward.high(),
                candidate.cases(),
                candidate.local(),
                candidate.lookahead().entrySet().stream()
                        .map(e -> e.getKey() + " " + Figures.percent(e.getValue()))
                        .collect(Collectors.joining("; ")),
                candidate.global(),
                PlainText.oneLine(candidate.reason(), NAME));
    }
}
