package dev.maspo.internal.runner;

import dev.maspo.internal.report.PlainText;
import dev.maspo.internal.stats.Interval;
import java.util.List;
import java.util.Locale;

/** The text of a system assertion's test: the rate, and the worst cases with their traces. */
final class TestReportText {

    private static final int SHOWN = 3;
    private static final int LONGEST = 400;

    private TestReportText() {}

    static String of(
            String pipeline, String assertion, Interval rate, Judgement judgement, List<TestMode.ScoredRun> worst) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %s holds for %.3f [%.3f, %.3f] of %d cases; %s",
                pipeline,
                assertion,
                rate.mean(),
                rate.low(),
                rate.high(),
                rate.n(),
                judgement.text()));
        if (!worst.isEmpty()) {
            text.append(String.format(Locale.ROOT, "%n%d cases fell short, the worst first:", worst.size()));
            worst.stream().limit(SHOWN).forEach(scored -> append(text, scored));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, TestMode.ScoredRun scored) {
        line(
                text,
                "  ",
                "case " + PlainText.oneLine(scored.run().item().id(), LONGEST),
                String.format(Locale.ROOT, "score %.2f", scored.score()));
        line(text, "    ", "input", scored.run().item().inputText());
        scored.run().steps().forEach((agent, step) -> {
            line(text, "    ", agent, step.text());
            step.checks().breaches().forEach(breach -> line(text, "      ", "breaks", breach.text()));
        });
        Throwable failure = scored.outcome().failure();
        if (failure != null) {
            String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
            line(text, "    ", "failure", message);
        }
    }

    private static void line(StringBuilder text, String indent, String name, String content) {
        String shown = PlainText.oneLine(content, LONGEST);
        text.append(System.lineSeparator())
                .append(indent)
                .append(name)
                .append(": ")
                .append(shown);
    }
}
