package dev.maspo.testmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.maspo.fixtures.Checks;
import dev.maspo.junit.PipelineFailure;
import dev.maspo.testing.Running;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class AssertionReportTest {

    @Test
    void anAssertionIsOneTestThatReportsItsRateWithAnInterval() {
        EngineExecutionResults results = Running.jupiter(Checks.Passing.class);

        results.testEvents().assertStatistics(stats -> stats.started(1).succeeded(1));
        assertThat(entries(results).get(0))
                .contains(entry("maspo.rate", "0.750"), entry("maspo.low", "0.356"))
                .contains(entry("maspo.high", "0.942"), entry("maspo.cases", "4"));
        assertThat(entries(results).get(1).get("maspo.report"))
                .startsWith("checks: hasAnEOrU holds for 0.750 [0.356, 0.942] of 4 cases; minPassRate is 0.75")
                .contains("1 cases fell short", "case b: score 0.00");
    }

    @Test
    void aRateBelowTheMinimumFailsWithExpectedAndActual() {
        PipelineFailure failure = failure(Checks.Failing.class);

        assertThat(failure.getExpected()).isEqualTo("a rate of at least 0.8");
        assertThat(failure.getActual()).isEqualTo("a rate of 0.500");
        assertThat(failure).hasMessageStartingWith("checks: hasAnE holds for 0.500 [");
        assertThat(failure).hasMessageContainingAll("] of 4 cases; minPassRate is 0.8", "2 cases fell short");
    }

    @Test
    void aFailureShowsTheWorstCasesWithTheirTraces() {
        PipelineFailure failure = failure(Checks.Failing.class);

        assertThat(failure.getMessage().lines().map(String::strip))
                .containsSubsequence("case b: score 0.00", "input: two", "upper: TWO", "praise: TWO!")
                .containsSubsequence("case d: score 0.00", "input: four", "upper: FOUR", "praise: FOUR!")
                .anyMatch(line -> line.startsWith("failure: ") && line.contains("TWO!"));
        assertThat(failure).hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void aFailedTestStillReportsItsRate() {
        assertThat(entries(Running.jupiter(Checks.Failing.class)).get(0)).contains(entry("maspo.rate", "0.500"));
    }

    @Test
    void theTextOfModelsAndCasesCannotControlTheTerminal() {
        String message = failure(Checks.Coloured.class).getMessage();

        assertThat(message)
                .contains("input: look \\u001B[31mred", "echo: \\u001B[1mlook", " / next line\\u202E\\u0007")
                .doesNotContain("\u001b", "\u202e", "\u0007");
        assertThat(message.lines()).noneMatch(line -> line.startsWith("next line") || line.startsWith("id"));
    }

    private static PipelineFailure failure(Class<?> fixture) {
        return (PipelineFailure) Running.failure(Running.jupiter(fixture));
    }

    private static List<Map<String, String>> entries(EngineExecutionResults results) {
        return results.testEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }
}
