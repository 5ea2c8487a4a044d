package dev.maspo.internal.report;

import static dev.maspo.testing.AllureFolderContent.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maspo.result.GateResult;
import dev.maspo.testing.AllureFolderContent;
import dev.maspo.testing.GateResults;
import dev.maspo.testing.RunResults;
import dev.maspo.testing.SearchEvents;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureReportTest {

    private static final long NOW = 1_700_000_000_000L;
    static final Graph GRAPH = Graph.of(List.of(
            new Graph.Node("review", "Reviews", true, List.of("draft")),
            new Graph.Node("draft", "Answers", true, List.of("triage")),
            new Graph.Node("triage", "Sorts", true, List.of())));

    @TempDir
    Path folder;

    private AllureReport report;
    private AllureFolderContent content;

    @BeforeEach
    void open() {
        AllureLifecycle lifecycle = new AllureLifecycle(new FileSystemResultsWriter(folder));
        Clock clock = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);
        report = new AllureReport(new AllureLifecycleDoor(lifecycle, folder), clock);
        content = new AllureFolderContent(folder);
    }

    private JsonNode gate(GateResult gate) throws IOException {
        report.add(gate, GRAPH);
        return content.result("gate of support-desk");
    }

    @Test
    void aRegressionFailsAndShowsWhoDidWhatToWhom() throws IOException {
        JsonNode result = gate(GateResults.regression());

        assertThat(result.path("status").asText()).isEqualTo("failed");
        assertThat(result.path("statusDetails").path("message").asText())
                .startsWith("REGRESSION: prompts/triage.md makes `draft` worse");
        assertThat(result.path("statusDetails").path("expected").asText())
                .isEqualTo("a score not credibly below 0.840");
        assertThat(result.path("statusDetails").path("actual").asText())
                .isEqualTo("a score of 0.710, a difference of -0.130 [-0.180, -0.080]");
        assertThat(named(result.path("labels"))).containsEntry("maspo.verdict", "REGRESSION");
        assertThat(named(result.path("parameters")))
                .containsEntry("verdict", "REGRESSION")
                .containsEntry("score", "0.710")
                .containsEntry("interval", "[0.640, 0.770]")
                .containsEntry("baseline", "0.840 [0.78, 0.89]")
                .containsEntry("effect", "-0.130 [-0.180, -0.080]")
                .containsEntry("calls", "3,950");
        assertThat(result.path("parameters"))
                .allMatch(parameter -> parameter.path("excluded").asBoolean());
        assertThat(result.path("start").asLong()).isEqualTo(NOW - 12_250);
        assertThat(result.path("stop").asLong()).isEqualTo(NOW);
        assertThat(content.attachment(result, "Attribution"))
                .startsWith("\"changed prompt\",\"effect\",\"low\"")
                .contains("\"triage\",-0.12,-0.17,-0.07,0.84,\"61 %\",\"draft 22 %\",");
        assertThat(content.attachment(result, "New prompt of triage"))
                .contains("-Answer with the queue.\n+Please, where is my parcel?\n");
        assertThat(content.attachment(result, "Scores before and now")).contains("class=\"dot bad\"");
        assertThat(content.attachment(result, "The pipeline")).contains("class=\"edge bad\"", "class=\"agent hurt\"");
        assertThat(content.attachment(result, "Traces before and now")).contains("\"caseId\" : \"ticket-007\"");
    }

    @Test
    void theShownCasesAreStepsWithAStepForEachAgent() throws IOException {
        JsonNode steps = gate(GateResults.regression()).path("steps");

        assertThat(steps)
                .extracting(step -> step.path("name").asText())
                .containsExactly(
                        "system against the baseline: REGRESSION",
                        "quotesTheOrderNumber against the baseline: INCONCLUSIVE",
                        "agent triage: right 0.930 [0.88, 0.97] by constraints",
                        "agent draft: right 0.810 [0.74, 0.87] by assertions",
                        "agent review",
                        "case ticket-007: 1.000 before, 0.000 now");
        assertThat(named(steps.get(2).path("parameters")))
                .containsEntry("depth", "0")
                .containsEntry("one|of the queues", "broken 3, repaired 2");
        assertThat(steps.get(5).path("steps"))
                .extracting(step -> step.path("name").asText())
                .containsExactly("triage", "draft");
        assertThat(named(steps.get(5).path("steps").get(0).path("parameters"))).containsEntry("before", "delivery");
    }

    @Test
    void everyAssertionBesideThePrimaryScoreIsAResult() throws IOException {
        gate(GateResults.regression());

        JsonNode other = content.result("quotesTheOrderNumber against the baseline");
        assertThat(other.path("status").asText()).isEqualTo("skipped");
        assertThat(named(other.path("parameters")))
                .containsEntry("verdict", "INCONCLUSIVE")
                .containsEntry("what would decide", "210 cases or 4 repeats");
        assertThat(other.path("historyId").asText())
                .isNotEqualTo(
                        content.result("gate of support-desk").path("historyId").asText());
    }

    @Test
    void theOtherVerdictsAreSkippedPassedAndBroken() throws IOException {
        assertThat(gate(GateResults.named(GateResults.inconclusive(), "support-desk"))
                        .path("status")
                        .asText())
                .isEqualTo("skipped");
        report.add(GateResults.named(GateResults.pass(), "fine"), GRAPH);
        assertThat(content.result("gate of fine").path("status").asText()).isEqualTo("passed");
        report.add(GateResults.named(GateResults.error(), "unknown"), GRAPH);
        JsonNode error = content.result("gate of unknown");
        assertThat(error.path("status").asText()).isEqualTo("broken");
        assertThat(error.path("description").asText()).contains("mvn maspo:baseline");
        assertThat(error.path("attachments")).isEmpty();
    }

    @Test
    void anOptimizationShowsItsCurveItsStepsAndItsCandidates() throws IOException {
        report.add(RunResults.accepted("Sort better."), SearchEvents.of("words"), GRAPH, "com.example.DeskTest");

        JsonNode result = content.result("optimization of support-desk");
        assertThat(result.path("status").asText()).isEqualTo("passed");
        assertThat(named(result.path("labels")))
                .containsEntry("maspo.verdict", "ACCEPTED")
                .containsEntry("testClass", "com.example.DeskTest");
        assertThat(named(result.path("parameters"))).containsEntry("before", "0.508 [0.45, 0.56]");
        assertThat(result.path("steps").get(0).path("steps"))
                .extracting(step -> step.path("name").asText())
                .containsExactly(
                        "round 1, step 1, triage: adopted triage.1",
                        "round 1, step 2, triage: kept",
                        "round 1, step 3, triage: kept");
        assertThat(content.attachment(result, "Score of the best prompts so far, by calls"))
                .contains("M264.7 96.0H483.3V96.0H702.0V66.0");
        assertThat(content.attachment(result, "Candidates").lines()).hasSize(5);
    }
}
