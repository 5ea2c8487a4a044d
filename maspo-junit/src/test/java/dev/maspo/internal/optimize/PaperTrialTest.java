package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.testing.Graphs;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperTrialTest {

    private static final Candidate CANDIDATE = new Candidate("a.1", "a.0", "prompt");
    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);

    // local, end, successors
    private static PaperBench.Met met(String id, double local, double end, double... successors) {
        Map<String, Double> lookahead = new LinkedHashMap<>();
        for (double successor : successors) {
            lookahead.put("s" + lookahead.size(), successor);
        }
        return new PaperBench.Met(
                new CaseRun(Graphs.item(id, id), Map.of(), null), new CaseEvidence(id, local, lookahead, end));
    }

    private static double step(PaperBench.Met... met) {
        return PaperTrial.step(CANDIDATE, Arrays.asList(met), WEIGHTS).reward().mean();
    }

    private static List<String> misaligned(PaperBench.Met... met) {
        return PaperTrial.step(CANDIDATE, Arrays.asList(met), WEIGHTS).misaligned();
    }

    @Test
    void aStepWeighsTheRatesOfWinsAndTakesOneHalfAway() {
        assertThat(step(met("c1", 1, 0, 1), met("c2", 1, 1, 0))).isCloseTo(0.4 + 0.2 + 0.1 - 0.5, within(1e-12));
        assertThat(step(met("c1", 1, 1, 1, 0))).isCloseTo(0.4 + 0.2 + 0.2 - 0.5, within(1e-12));
    }

    @Test
    void ofATerminalAgentTheEndAloneCounts() {
        assertThat(step(met("c1", 1, 1), met("c2", 0, 0), met("c3", 1, 1), met("c4", 1, 1)))
                .isEqualTo(0.25);
    }

    @Test
    void aRefreshWeighsOtherwiseThanAStep() {
        List<PaperBench.Met> met = List.of(met("c1", 1, 0), met("c2", 1, 1));

        assertThat(PaperTrial.refresh(CANDIDATE, met, false).reward().mean())
                .isCloseTo(0.7 + 0.15 - 0.5, within(1e-12));
        assertThat(PaperTrial.refresh(CANDIDATE, met, true).reward().mean()).isZero();
    }

    @Test
    void misalignmentCasesAreAtMostThreeTheWorstFirst() {
        assertThat(misaligned(
                        met("end", 1, 0, 1),
                        met("fine", 1, 1, 1),
                        met("next", 1, 1, 0),
                        met("local loss", 0, 0, 0),
                        met("both", 1, 0, 0),
                        met("next too", 1, 1, 0)))
                .containsExactly("both", "next", "next too");
    }

    @Test
    void ofSeveralSuccessorsTheLastOneSpeaks() {
        assertThat(misaligned(met("first lost", 1, 1, 0, 1), met("last lost", 1, 1, 1, 0)))
                .containsExactly("last lost");
    }

    @Test
    void aTerminalAgentHasNoMisalignmentCases() {
        assertThat(misaligned(met("c1", 1, 0))).isEmpty();
    }
}
