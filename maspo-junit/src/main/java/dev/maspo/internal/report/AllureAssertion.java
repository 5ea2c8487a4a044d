package dev.maspo.internal.report;

import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A system assertion without a look at the baseline, for Allure. */
final class AllureAssertion {

    private static final int TEXT = 1_500;
    private static final int NAME = 120;

    private AllureAssertion() {}

    static AllureEntry entry(AssertionOutcome outcome) {
        String verdict = verdict(outcome);
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("maspo.verdict", verdict);
        labels.put("maspo.pipeline", outcome.pipeline());
        labels.put("feature", outcome.pipeline());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("verdict", verdict);
        parameters.put("score", Figures.number(outcome.rate().score()));
        parameters.put("interval", AllureFiles.interval(outcome.rate()));
        parameters.put(outcome.demand(), String.valueOf(outcome.least()));
        parameters.put("cases", Figures.count(outcome.rate().n()));
        parameters.put("calls", Figures.count(outcome.calls()));
        List<AllureEntry.File> files = new ArrayList<>();
        files.add(AllureEntry.File.svg(chart(outcome)));
        if (!outcome.worst().isEmpty()) {
            files.add(AllureFiles.json("Traces of the worst cases", bounded(outcome.worst())));
        }
        return new AllureEntry(
                outcome.assertion(),
                outcome.testClass(),
                status(outcome),
                "",
                "",
                "",
                Markdown.prose(outcome.headline(), TEXT),
                labels,
                parameters,
                outcome.worst().stream().map(AllureAssertion::step).toList(),
                files);
    }

    private static String verdict(AssertionOutcome outcome) {
        return switch (outcome.verdict()) {
            case PASS -> "PASS";
            case FAIL -> "RATE TOO LOW";
            case UNDECIDED -> "UNDECIDED";
        };
    }

    private static AllureEntry.Status status(AssertionOutcome outcome) {
        return switch (outcome.verdict()) {
            case PASS -> AllureEntry.Status.PASSED;
            case FAIL -> AllureEntry.Status.FAILED;
            case UNDECIDED -> AllureEntry.Status.SKIPPED;
        };
    }

    private static IntervalChart chart(AssertionOutcome outcome) {
        double least = outcome.least();
        String colour = switch (outcome.verdict()) {
            case PASS -> "good";
            case FAIL -> "bad";
            case UNDECIDED -> "open";
        };
        return new IntervalChart("Rate over all cases")
                .row(outcome.demand(), new Score(least, least, least, 0), "before")
                .row("rate", outcome.rate(), colour);
    }

    private static AllureEntry.Step step(ShownCase shown) {
        List<AllureEntry.Step> agents = new ArrayList<>();
        shown.outputs()
                .forEach((agent, output) -> agents.add(new AllureEntry.Step(
                        PlainText.oneLine(agent, NAME),
                        AllureEntry.Status.PASSED,
                        Map.of("output", PlainText.oneLine(output, TEXT)),
                        List.of())));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("input", PlainText.oneLine(shown.input(), TEXT));
        if (!shown.failure().isEmpty()) {
            parameters.put("failure", PlainText.oneLine(shown.failure(), TEXT));
        }
        return new AllureEntry.Step(
                "case " + PlainText.oneLine(shown.id(), NAME) + ": score " + Figures.number(shown.score()),
                AllureEntry.Status.FAILED,
                parameters,
                agents);
    }

    private static List<ShownCase> bounded(List<ShownCase> cases) {
        return cases.stream()
                .map(shown -> {
                    Map<String, String> outputs = new LinkedHashMap<>();
                    shown.outputs().forEach((agent, output) -> outputs.put(agent, AllureFiles.cut(output)));
                    return new ShownCase(
                            shown.id(),
                            AllureFiles.cut(shown.input()),
                            outputs,
                            shown.score(),
                            AllureFiles.cut(shown.failure()));
                })
                .toList();
    }
}
