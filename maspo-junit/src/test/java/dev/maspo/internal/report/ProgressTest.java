package dev.maspo.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.result.CandidateEvent;
import dev.maspo.result.CaseIds;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import dev.maspo.result.SearchEvent;
import dev.maspo.result.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private final List<String> lines = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong(5_000);
    private final Progress progress = new Progress(lines::add, clock::get);

    private static CandidateEvent candidate(String id, String decision, @Nullable Estimate reward) {
        return candidate(id, decision, reward, "traces");
    }

    private static CandidateEvent candidate(String id, String decision, @Nullable Estimate reward, String proposer) {
        return new CandidateEvent(
                id,
                "triage.0",
                proposer,
                "-Sort\n+Sort.",
                "Sort.",
                12,
                reward,
                0.5,
                Map.of(),
                0.5,
                Decided.NONE,
                CaseIds.NONE,
                CaseIds.NONE,
                decision,
                "why");
    }

    private static CandidateEvent raced(String id, String decision) {
        return candidate(id, decision, new Estimate(0.1234, 0.05, 0.2));
    }

    private static SearchEvent event(
            int number, int step, @Nullable String adopted, @Nullable Double score, CandidateEvent... candidates) {
        return new SearchEvent(1, number, 18, 2, step, "triage", "kept", adopted, score, 12_345, List.of(candidates));
    }

    @Test
    void saysWhatWasAdoptedAndHowMuchBetterItIs() {
        progress.accept(event(18, 1, "triage.2", 0.875, raced("triage.1", "not better"), raced("triage.2", "adopted")));

        assertThat(lines)
                .containsExactly(
                        "[18/18] round 2, step 1, triage: adopted triage.2, reward +0.123 [+0.050, +0.200] on 12"
                                + " cases | score 0.875 | 12,345 calls");
    }

    @Test
    void saysWhatMadeAPromptThatIsNotTheOptimizersWork() {
        Estimate reward = new Estimate(0.1234, 0.05, 0.2);
        progress.accept(event(18, 1, "triage.2", null, candidate("triage.2", "adopted", reward, "demonstrations")));

        assertThat(lines.get(0)).contains("adopted triage.2 (demonstrations), reward +0.123");
    }

    @Test
    void saysWhatWasUsedAsFarAsItIsKnown() {
        SearchEvent event = event(18, 1, null, null);
        progress.accept(event, usage(0, 0, null));
        progress.accept(event, usage(1_234_567, 8_900, null));
        progress.accept(event, usage(1_234_567, 8_900, 0.75));

        assertThat(lines.get(0)).endsWith(" | 12,345 calls");
        assertThat(lines.get(1)).endsWith(" | 12,345 calls, 1,234,567 tokens in, 8,900 out");
        assertThat(lines.get(2)).endsWith(" | 12,345 calls, 1,234,567 tokens in, 8,900 out, price 0.7500");
    }

    private static Usage usage(long input, long output, @Nullable Double money) {
        return new Usage(
                new Usage.Calls(1, 2, 3),
                0,
                new Usage.Tokens(input, output),
                new Usage.Tokens(0, 0),
                0,
                List.of(),
                money);
    }

    @Test
    void saysWhyThePromptWasKept() {
        progress.accept(event(
                18,
                3,
                null,
                null,
                raced("triage.1", "not better"),
                raced("triage.2", "runner-up"),
                raced("triage.3", "vetoed"),
                candidate("triage.4", "refused", null),
                candidate("triage.5", "repeated", null),
                candidate("triage.6", "repeated", null)));

        assertThat(lines)
                .containsExactly(
                        "[18/18] round 2, step 3, triage: kept the prompt (1 runner-up, 1 not better, 1 vetoed, 1 refused,"
                                + " 2 repeated) | 12,345 calls");
    }

    @Test
    void saysWhenThereWasNothingToDecideOn() {
        progress.accept(event(18, 3, null, null));

        assertThat(lines.get(0)).contains("kept the prompt (nothing was proposed) | ");
    }

    @Test
    void saysWhoDecidedAndThatTheJudgeHadNoPart() {
        progress.decided(Decided.NONE);
        progress.decided(new Decided(1_200, 0, 31, 2));

        assertThat(lines)
                .containsExactly(
                        "Counted by candidate, the search's comparisons of the pipeline's outputs were decided by"
                                + " assertions in 1,200, by the judge in 0, by equal outputs in 31, by a failed run or a broken"
                                + " constraint in 2");
    }

    @Test
    void marksARefresh() {
        progress.accept(event(18, 0, null, null, raced("triage.1", "not better")));

        assertThat(lines.get(0)).startsWith("[18/18] round 2, refresh, triage: kept the prompt");
    }

    @ParameterizedTest
    @CsvSource({
        "9, 4, about 4 s left",
        "9, 0, about 1 s left",
        "6, 60, about 2 min 0 s left",
        "6, 100, about 3 min 20 s left",
        "1, 3600, about 17 h 0 min left",
        "17, 17, about 1 s left"
    })
    void saysHowLongItWillTakeAtThePaceSoFar(int number, long seconds, String expected) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));

        progress.accept(event(number, 1, null, null));

        assertThat(lines.get(0)).endsWith(" | " + expected);
    }

    @Test
    void writesNumbersTheSameWayInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            progress.accept(event(18, 1, "triage.2", 0.875, raced("triage.2", "adopted")));
        } finally {
            Locale.setDefault(before);
        }

        assertThat(lines.get(0)).contains("+0.123", "12,345 calls");
    }

    @Test
    void countsTheSecondsSinceItsStart() {
        clock.addAndGet(1_500_000_000);

        assertThat(progress.seconds()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void passesOtherLinesOn() {
        progress.say("deciding");

        assertThat(lines).containsExactly("deciding");
    }
}
