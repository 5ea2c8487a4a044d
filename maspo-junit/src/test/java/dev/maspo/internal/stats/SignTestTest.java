package dev.maspo.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTestTest {

    // By hand: sums of binomial coefficients over powers of two.
    @ParameterizedTest
    @CsvSource({"6, 0, 0.015625", "5, 1, 0.109375", "3, 3, 0.65625", "9, 1, 0.0107421875", "0, 5, 1", "0, 0, 1"})
    void isTheShareOfCoinsThatWinAsOften(int wins, int losses, double expected) {
        assertThat(SignTest.chance(wins, losses)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void moreCasesTellSmallerGains() {
        assertThat(SmallestGain.of(20, 0.05)).isGreaterThan(SmallestGain.of(80, 0.05));
        assertThat(SmallestGain.of(400, 0.05)).isLessThan(0.02);
        assertThat(SmallestGain.of(1, 0.05)).isEqualTo(1);
        int n = 80;
        double[] gains = new double[n];
        java.util.Arrays.fill(gains, 0, (int) Math.round(SmallestGain.of(n, 0.05) * n), 1);
        assertThat(Intervals.cautiousMean(gains, 0.05).above(0)).isTrue();
        gains[0] = 0;
        assertThat(Intervals.cautiousMean(gains, 0.05).above(0)).isFalse();
    }
}
