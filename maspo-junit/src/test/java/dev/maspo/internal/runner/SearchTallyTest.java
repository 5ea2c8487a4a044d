package dev.maspo.internal.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.result.CandidateEvent;
import dev.maspo.result.CaseIds;
import dev.maspo.result.Decided;
import dev.maspo.result.SearchEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTallyTest {

    private final SearchTally tally = new SearchTally();

    private static CandidateEvent candidate(String decision, String reason) {
        return new CandidateEvent(
                "a.1",
                "a.0",
                "traces",
                null,
                null,
                0,
                null,
                0.5,
                Map.of(),
                0.5,
                Decided.NONE,
                CaseIds.NONE,
                CaseIds.NONE,
                decision,
                reason);
    }

    private void step(int number, CandidateEvent... candidates) {
        tally.accept(new SearchEvent(2, number, 9, 1, number, "a", "kept", null, null, 1, List.of(candidates)));
    }

    @Test
    void everyCandidateIsCountedOnce() {
        step(1, candidate("refused", "x"), candidate("repeated", "x"), candidate("on trial", "x"));
        step(2, candidate("vetoed", "x"), candidate("runner-up", "x"), candidate("repeated", "x"));
        step(3, candidate("not better", "x"));

        assertThat(tally.told())
                .isEqualTo("Of 7 candidates: 1 refused, 2 repeated, 1 tried out but not raced, 3 raced.");
    }

    @Test
    void aRefreshMeetsCandidatesThatAreCountedAlready() {
        step(1, candidate("not better", "x"));
        step(0, candidate("not better", "x"));

        assertThat(tally.told()).startsWith("Of 1 candidate: ");
    }

    @Test
    void whatWasAdoptedAndIsGoneAgainIsSaid() {
        step(1, candidate("adopted", "x"), candidate("repeated", "x"));

        assertThat(tally.told()).endsWith(" 1 raced, of these 1 adopted and given up again.");
    }

    @Test
    void ifMostWereRefusedTheMostFrequentReasonIsSaid() {
        step(1, candidate("refused", "rare"), candidate("refused", "often"), candidate("refused", "often"));
        step(2, candidate("on trial", "x"), candidate("on trial", "x"));

        assertThat(tally.told())
                .isEqualTo("Of 5 candidates: 3 refused, 0 repeated, 2 tried out but not raced, 0 raced."
                        + " Most were refused; the most frequent reason, in 2: often.");
    }

    @Test
    void halfOfThemIsNotMost() {
        step(1, candidate("refused", "rare"), candidate("repeated", "x"));

        assertThat(tally.told()).doesNotContain("Most", "rare");
    }

    @Test
    void aReasonIsCutAndCannotReachTheTerminal() {
        step(1, candidate("refused", "\u001b[31mred\nline " + "x".repeat(500)));

        assertThat(tally.told())
                .contains("in 1: \\u001B[31mred / line xxx")
                .endsWith("xxx...")
                .doesNotContain("\u001b", "\n")
                .hasSizeLessThan(350);
    }

    @Test
    void aSearchThatProposedNothingSaysIt() {
        assertThat(tally.told()).isEqualTo("Nothing was proposed.");
    }
}
