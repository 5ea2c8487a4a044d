package dev.maspo.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseEvidenceTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);

    private static CaseEvidence inner(double local, double lookahead, double global) {
        return new CaseEvidence("c1", local, Map.of("next", lookahead), global);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 0.5",
        "0, 0, 0, -0.5",
        "0.5, 0.5, 0.5, 0",
        "1, 0, 0, -0.1",
        "1, 0.5, 0.5, 0.2",
        "0.5, 1, 0.5, 0.2",
        "0.5, 0.5, 1, 0.1",
        "0, 1, 1, 0.1"
    })
    void theRewardIsTheWeightedSumOfTheParts(double local, double lookahead, double global, double reward) {
        assertThat(inner(local, lookahead, global).reward(WEIGHTS)).isCloseTo(reward, within(1e-12));
    }

    @Test
    void severalSuccessorsCountByTheirMean() {
        CaseEvidence evidence = new CaseEvidence("c1", 0.5, Map.of("a", 1.0, "b", 0.5), 0.5);

        assertThat(evidence.meanLookahead()).isEqualTo(0.75);
        assertThat(evidence.reward(WEIGHTS)).isCloseTo(0.1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "0, -0.5", "0.75, 0.25"})
    void aTerminalAgentHasTheGlobalPartOnly(double global, double reward) {
        CaseEvidence evidence = new CaseEvidence("c1", 1, Map.of(), global);

        assertThat(evidence.reward(WEIGHTS)).isEqualTo(reward);
        assertThat(evidence.downstream(WEIGHTS)).isEqualTo(reward);
    }

    @Test
    void theDownstreamPartLeavesTheOwnOutputOut() {
        assertThat(inner(1, 0, 0).downstream(WEIGHTS)).isCloseTo(-0.5, within(1e-12));
        assertThat(inner(0, 1, 0.5).downstream(WEIGHTS)).isCloseTo(0.5 * 0.4 / 0.6, within(1e-12));
        assertThat(inner(0, 0.5, 1).downstream(new Weights(1, 0, 1))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void nothingIsSaidOfWhatFollowsWhereOnlyTheOwnOutputCounts() {
        assertThat(inner(1, 0, 0).downstream(new Weights(1, 0, 0))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.5, true",
        "1, 0.5, 0, true",
        "0.75, 0.25, 1, true",
        "1, 0.5, 0.5, false",
        "1, 1, 1, false",
        "0.5, 0, 0, false",
        "0, 0, 0, false"
    })
    void isMisalignedWhereTheOwnOutputWonAndSomethingAfterItLost(
            double local, double lookahead, double global, boolean misaligned) {
        assertThat(inner(local, lookahead, global).misaligned()).isEqualTo(misaligned);
    }

    @Test
    void aTerminalAgentIsNeverMisaligned() {
        assertThat(new CaseEvidence("c1", 1, Map.of(), 0).misaligned()).isFalse();
    }
}
