package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.CaseIds;
import dev.maspo.result.Decided;
import dev.maspo.result.SearchEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search's own estimate of its gain. */
class SearchGainTest {

    private static final Pipeline PIPELINE = pipeline(chatting("only"));
    private static final Assertion RIGHT =
            new Assertion("right", 0, run -> run.output().equals("right") ? 1 : 0);

    private static List<CaseRun> runs(int from, int to, int right) {
        return IntStream.range(from, to)
                .mapToObj(i -> run(item("c" + i, ""), "only", i < right ? "right" : "wrong"))
                .toList();
    }

    private static SearchEvent event(double global, int cases, boolean adopted) {
        CandidateEvent candidate = new CandidateEvent(
                "only.1",
                "only.0",
                "traces",
                "",
                "",
                cases,
                null,
                0.5,
                Map.of(),
                global,
                new Decided(3, 2, 1, 0),
                CaseIds.NONE,
                CaseIds.NONE,
                "",
                "");
        return new SearchEvent(2, 1, 1, 1, 1, "only", "", adopted ? "only.1" : null, null, 1, List.of(candidate));
    }

    @Test
    void isPairedByCaseOverWhatIsKnown() {
        SearchGain gain = new SearchGain(new Metric(PIPELINE, List.of(RIGHT)), runs(0, 20, 5));
        gain.accept(event(0.7, 10, true));

        assertThat(gain.of(runs(0, 10, 9), 0.05)).hasValueSatisfying(estimate -> {
            assertThat(estimate.mean()).isCloseTo(0.4, within(1e-12));
            assertThat(estimate.low()).isLessThan(0.4);
            assertThat(estimate.high()).isGreaterThan(0.4);
        });
    }

    @Test
    void withoutLabelsTheWinRatesOfTheAdoptedPromptsArePutTogether() {
        SearchGain gain = new SearchGain(new Metric(PIPELINE, List.of()), runs(0, 20, 5));
        gain.accept(event(0.9, 10, false));
        gain.accept(event(0.6, 999_999, true));
        gain.accept(event(0.6, 999_999, true));

        // Odds of 1.5 twice: 2.25 to 1.
        assertThat(gain.of(List.of(), 0.05).orElseThrow().mean()).isCloseTo(2.25 / 3.25 - 0.5, within(1e-5));
    }

    @Test
    void aRowOfWinsWithoutALossIsNotInfinitelyStrong() {
        SearchGain gain = new SearchGain(new Metric(PIPELINE, List.of()), List.of());
        gain.accept(event(1, 6, true));

        assertThat(gain.of(List.of(), 0.05).orElseThrow().mean()).isBetween(0.4, 0.45);
    }

    @Test
    void nothingAdoptedIsNoGain() {
        SearchGain gain = new SearchGain(new Metric(PIPELINE, List.of(RIGHT)), runs(0, 20, 5));
        gain.accept(event(0.9, 10, false));

        assertThat(gain.of(runs(0, 20, 5), 0.05)).isEmpty();
        assertThat(gain.decided()).isEqualTo(new Decided(3, 2, 1, 0));
    }
}
