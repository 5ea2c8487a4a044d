package dev.maspo.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate's error rates in worlds whose truth is known; docs/gate-benchmark.md has more of them. */
class GateSimulationTest {

    private static final int GATES = 1_000;

    @ParameterizedTest
    @EnumSource(ScoreWorld.Kind.class)
    void unchangedQualityIsRarelyARegression(ScoreWorld.Kind kind) {
        for (int cases : new int[] {50, 100}) {
            for (int maxRepeats : new int[] {1, 3}) {
                assertThat(GateRates.of(GATES, kind, cases, 0, maxRepeats).rate(Verdict.REGRESSION))
                        .as("%s, %d cases, %d repeats", kind, cases, maxRepeats)
                        .isLessThanOrEqualTo(0.05);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ScoreWorld.Kind.class)
    void aLossOfTheMarginsSizeRarelyPasses(ScoreWorld.Kind kind) {
        assertThat(GateRates.of(GATES, kind, 100, 0.05, 3).rate(Verdict.PASS)).isLessThanOrEqualTo(0.055);
    }

    @ParameterizedTest
    @EnumSource(ScoreWorld.Kind.class)
    void aDropOfTenPointsInAHundredCasesIsCaught(ScoreWorld.Kind kind) {
        assertThat(GateRates.of(GATES, kind, 100, 0.1, 3).rate(Verdict.REGRESSION))
                .isGreaterThanOrEqualTo(0.8);
    }

    @ParameterizedTest
    @CsvSource({"NOISY", "GRADED"})
    void repeatsAddPower(ScoreWorld.Kind kind) {
        double once = GateRates.of(GATES, kind, 50, 0.05, 1).rate(Verdict.REGRESSION);
        double often = GateRates.of(GATES, kind, 50, 0.05, 5).rate(Verdict.REGRESSION);

        assertThat(often).isGreaterThan(once + 0.05);
    }
}
