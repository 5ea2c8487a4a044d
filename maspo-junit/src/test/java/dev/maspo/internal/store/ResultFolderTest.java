package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.result.AgentResult;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.CaseCounts;
import dev.maspo.result.CaseIds;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import dev.maspo.result.FailedRun;
import dev.maspo.result.HoldoutUse;
import dev.maspo.result.RunResult;
import dev.maspo.result.Score;
import dev.maspo.result.SearchEvent;
import dev.maspo.result.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {

    @TempDir
    Path root;

    private static SearchEvent event(int number, String prompt) {
        CandidateEvent candidate = new CandidateEvent(
                "triage." + number,
                "triage.0",
                "traces",
                "-Sort\n+Sort.",
                prompt,
                6,
                new Estimate(0.2, 0.1, 0.3),
                0.7,
                Map.of("reply", 0.8),
                0.6,
                new Decided(1, 2, 3, 0),
                new CaseIds(List.of("c1"), Map.of("reply", List.of("c2")), List.of()),
                CaseIds.NONE,
                "adopted",
                "it is credibly better");
        return new SearchEvent(
                SearchEvent.SCHEMA, number, 9, 1, 1, "triage", "adopted", null, 0.5, 12, List.of(candidate));
    }

    private static RunResult result(long seed) {
        return new RunResult(
                RunResult.SCHEMA,
                "desk",
                "joint",
                seed,
                "assertions",
                new CaseCounts(20, 20, 0),
                new Score(0.5, 0.4, 0.6, 20),
                new Score(0.7, 0.6, 0.8, 20),
                true,
                "because",
                List.of(new AgentResult("triage", "prompts/triage.md", true, "Sort.", "Sort well.\nNow.")),
                new Estimate(0.2, 0.1, 0.3),
                new HoldoutUse(1, 0.05, 0.05),
                new Estimate(0.3, 0.2, 0.4),
                Decided.NONE,
                null,
                new Usage(
                        new Usage.Calls(1, 2, 3),
                        4,
                        new Usage.Tokens(5, 6),
                        new Usage.Tokens(7, 8),
                        1.5,
                        List.of(),
                        null),
                List.of());
    }

    private static RunResult read(Path file) {
        return JsonFiles.read(file, RunResult.class, RunResult.SCHEMA, "");
    }

    @Test
    void holdsTheResultAndTheProposedPrompts() throws IOException {
        try (ResultFolder folder = new ResultFolder(root.resolve("desk"), "desk")) {
            folder.write(result(1));
        }

        assertThat(read(root.resolve("desk/run.json"))).isEqualTo(result(1));
        assertThat(Files.readString(root.resolve("desk/prompts/triage.md"))).isEqualTo("Sort well.\nNow.\n");
    }

    @Test
    void hasEveryEventOnDiskWhileTheRunIsStillUnderWay() throws IOException {
        try (ResultFolder folder = new ResultFolder(root, "desk")) {
            folder.append(event(1, "Sort\nwell."));
            folder.append(event(2, "Sort better."));

            List<String> lines = Files.readAllLines(root.resolve("events.jsonl"));
            assertThat(lines).hasSize(2);
            assertThat(lines.get(0)).startsWith("{\"schema\":2,\"number\":1,").contains("Sort\\nwell.");
            assertThat(root.resolve("run.json")).doesNotExist();
        }
    }

    @Test
    void keepsTheResultOfTheEarlierRunBeside() {
        for (long seed = 1; seed <= 2; seed++) {
            try (ResultFolder folder = new ResultFolder(root, "desk")) {
                folder.write(result(seed));
            }
        }

        assertThat(read(root.resolve("run.json")).seed()).isEqualTo(2);
        assertThat(read(root.resolve("run.previous.json")).seed()).isEqualTo(1);
    }

    @Test
    void anAbortedRunLeavesTheEarlierResultOnlyAsThePreviousOne() {
        try (ResultFolder folder = new ResultFolder(root, "desk")) {
            folder.write(result(1));
        }
        try (ResultFolder folder = new ResultFolder(root, "desk")) {
            folder.append(event(1, "Sort."));
        }

        assertThat(root.resolve("run.json")).doesNotExist();
        assertThat(read(root.resolve("run.previous.json")).seed()).isEqualTo(1);
    }

    @Test
    void aRunThatBeginsLeavesNothingOfTheEarlierOneOnShow() throws IOException {
        try (ResultFolder folder = new ResultFolder(root, "desk")) {
            folder.write(result(1));
        }
        Files.writeString(root.resolve("summary.md"), "ACCEPTED");
        Files.writeString(root.resolve("report.html"), "ACCEPTED");

        try (ResultFolder folder = new ResultFolder(root, "desk")) {
            assertThat(root.resolve("summary.md")).doesNotExist();
            assertThat(root.resolve("report.html")).doesNotExist();
            assertThat(root.resolve("prompts")).isEmptyDirectory();
            assertThat(Objects.requireNonNull(StoredResults.in(root).failed()).reason())
                    .startsWith("The run has not come to its end");
            folder.fail("The budget is spent.");
        }
        assertThat(StoredResults.in(root).failed())
                .isEqualTo(new FailedRun(FailedRun.SCHEMA, "desk", "The budget is spent."));

        try (ResultFolder folder = new ResultFolder(root, "desk")) {
            folder.write(result(2));
        }
        assertThat(StoredResults.in(root).failed()).isNull();
        assertThat(root.resolve("run.failed.json")).doesNotExist();
    }

    @Test
    void startsTheEventsOfANewRunAfresh() throws IOException {
        for (int run = 1; run <= 2; run++) {
            try (ResultFolder folder = new ResultFolder(root, "desk")) {
                folder.append(event(run, "Sort."));
            }
        }

        assertThat(Files.readString(root.resolve("events.jsonl")))
                .contains("\"number\":2")
                .doesNotContain("\"number\":1,");
    }

    // Models do send halves of surrogate pairs; a run must not die of one.
    @Test
    void bearsHalfASurrogatePairInAPrompt() {
        try (ResultFolder folder = new ResultFolder(root, "desk")) {
            folder.append(event(1, "Sort \uD83E."));
        }

        assertThat(root.resolve("events.jsonl")).content().contains("Sort ");
    }

    @Test
    void namesTheFolderThatCannotBeWrittenTo() throws IOException {
        Path file = Files.writeString(root.resolve("desk"), "a file in its place");

        assertThatThrownBy(() -> new ResultFolder(file, "desk"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("The results cannot be written to " + file + ": ");

        assertThat(file).hasContent("a file in its place");
    }
}
