package dev.maspo.internal.runner;

import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.report.AssertionOutcome;
import dev.maspo.internal.report.ShownCase;
import dev.maspo.result.AssertionVerdict;
import dev.maspo.result.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What reports show of an assertion and its worst cases. */
final class ShownCases {

    private static final int SHOWN = 3;

    private ShownCases() {}

    static AssertionOutcome outcome(
            PipelineDefinition definition,
            AssertionReport report,
            AssertionVerdict verdict,
            List<TestMode.ScoredRun> worst,
            long calls) {
        return new AssertionOutcome(
                definition.name(),
                definition.testClass().getName(),
                report.assertion(),
                report.headline(),
                new Score(report.rate(), report.low(), report.high(), report.cases()),
                report.least(),
                report.demand(),
                verdict,
                calls,
                worst.stream().limit(SHOWN).map(ShownCases::shown).toList());
    }

    private static ShownCase shown(TestMode.ScoredRun scored) {
        CaseRun run = scored.run();
        Map<String, String> outputs = new LinkedHashMap<>();
        run.steps().forEach((agent, step) -> outputs.put(agent, step.text()));
        Throwable failure = scored.outcome().failure();
        String said = failure == null ? "" : failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return new ShownCase(run.item().id(), run.item().inputText(), outputs, scored.score(), said);
    }
}
