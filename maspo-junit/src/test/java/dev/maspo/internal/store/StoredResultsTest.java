package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.CaseIds;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import dev.maspo.result.SearchEvent;
import dev.maspo.testing.GateResults;
import dev.maspo.testing.RunResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredResultsTest {

    @TempDir
    Path folder;

    private static SearchEvent event(int number) {
        CandidateEvent candidate = new CandidateEvent(
                "triage.1",
                "triage.0",
                "traces",
                "+Sort.",
                "Sort.",
                12,
                new Estimate(0.1, 0, 0.2),
                0.6,
                Map.of("draft", 0.7),
                0.5,
                Decided.NONE,
                CaseIds.NONE,
                CaseIds.NONE,
                "adopted",
                "why");
        return new SearchEvent(
                SearchEvent.SCHEMA, number, 2, 1, 1, "triage", "adopted", "triage.1", 0.5, 100, List.of(candidate));
    }

    private void search() {
        try (ResultFolder results = new ResultFolder(folder, "desk")) {
            results.append(event(1));
            results.append(event(2));
            results.write(RunResults.accepted("Sort."));
        }
    }

    @Test
    void readsWhatWasWritten() {
        search();
        JsonFiles.write(folder.resolve("gate.json"), GateResults.regression());

        StoredResults results = StoredResults.in(folder);

        assertThat(results.run()).isEqualTo(RunResults.accepted("Sort."));
        assertThat(results.gate()).isEqualTo(GateResults.regression());
        assertThat(results.events()).containsExactly(event(1), event(2));
    }

    @Test
    void anEmptyFolderHoldsNothing() {
        assertThat(StoredResults.in(folder)).isEqualTo(new StoredResults(null, null, null, List.of()));
        assertThat(StoredResults.folders(folder)).isEmpty();
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        search();
        Files.writeString(folder.resolve("events.jsonl"), "{\"schema\": 1, \"num", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> StoredResults.in(folder))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("events.jsonl is damaged in line 3")
                .hasMessageContaining("Delete it, or run the goal again");
    }

    @Test
    void aFolderLooksDifferentWhenItsResultIsNew() {
        Path pipeline = folder.resolve("desk");
        JsonFiles.write(pipeline.resolve("gate.json"), GateResults.pass());
        var before = StoredResults.folders(folder);

        JsonFiles.write(pipeline.resolve("run.json"), RunResults.unchanged());

        assertThat(before).containsOnlyKeys(pipeline);
        assertThat(StoredResults.folders(folder)).isNotEqualTo(before).containsOnlyKeys(pipeline);
    }
}
