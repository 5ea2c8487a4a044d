package dev.maspo.testing;

import dev.maspo.result.CandidateEvent;
import dev.maspo.result.CaseIds;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import dev.maspo.result.SearchEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps of searches that were never run. */
public final class SearchEvents {

    private SearchEvents() {}

    /**
     * Three steps for triage: one adopts its first candidate, one vetoes and refuses, one finds nothing.
     *
     * @param text stands wherever a model could have put it
     * @return the steps
     */
    public static List<SearchEvent> of(String text) {
        List<SearchEvent> events = new ArrayList<>();
        events.add(event(
                1,
                "adopted triage.1",
                "triage.1",
                0.6,
                List.of(
                        raced("triage.1", "triage.0", "Sort the ticket.\n" + text, "adopted", text),
                        raced("triage.2", "triage.0", text, "not better", text))));
        events.add(event(
                2,
                "kept",
                null,
                0.6,
                List.of(
                        raced("triage.3", "triage.1", text, "vetoed", text),
                        new CandidateEvent(
                                "triage.4",
                                "triage.1",
                                "traces",
                                null,
                                null,
                                0,
                                null,
                                0,
                                Map.of(),
                                0,
                                Decided.NONE,
                                CaseIds.NONE,
                                CaseIds.NONE,
                                "refused",
                                text))));
        events.add(event(3, "kept", null, 0.75, List.of()));
        return events;
    }

    private static SearchEvent event(
            int number, String decision, @Nullable String adopted, double score, List<CandidateEvent> candidates) {
        return new SearchEvent(
                1, number, 3, 1, number, "triage", decision, adopted, score, 1_000L * number, candidates);
    }

    private static CandidateEvent raced(String id, String parent, String prompt, String decision, String reason) {
        return new CandidateEvent(
                id,
                parent,
                "traces",
                "@@ -1,1 +1,2 @@\n Sort the ticket.\n+" + prompt,
                prompt,
                24,
                new Estimate(0.1, 0.02, 0.18),
                0.61,
                Map.of("draft", 0.7),
                0.55,
                new Decided(20, 4, 0, 0),
                new CaseIds(List.of("t-1", reason), Map.of("draft", List.of("t-1")), List.of("t-1")),
                new CaseIds(List.of("t-2"), Map.of(), List.of()),
                decision,
                reason);
    }
}
