package dev.maspo.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.MaspoException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsTest {

    @ParameterizedTest
    @CsvSource({"4, 4, 2", "0.4, 0.4, 0.2", "400, 400, 200"})
    void areScaledToOne(double local, double lookahead, double global) {
        Weights weights = new Weights(local, lookahead, global);

        assertThat(weights.local()).isCloseTo(0.4, within(1e-12));
        assertThat(weights.lookahead()).isCloseTo(0.4, within(1e-12));
        assertThat(weights.global()).isCloseTo(0.2, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
    void onePartAloneMayCount(double local, double lookahead, double global) {
        assertThat(new Weights(3 * local, 3 * lookahead, 3 * global)).isEqualTo(new Weights(local, lookahead, global));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-0.1, 0.6, 0.5",
        "0.6, -0.1, 0.5",
        "0.6, 0.5, -0.1",
        "NaN, 1, 1",
        "1, NaN, 1",
        "1, 1, NaN",
        "Infinity, 1, 1",
        "1.7E308, 1.7E308, 0"
    })
    void mustBeNumbersOfWhichOneIsPositive(double local, double lookahead, double global) {
        assertThatThrownBy(() -> new Weights(local, lookahead, global))
                .isInstanceOf(MaspoException.class)
                .hasMessage("@JointObjective(local = " + local + ", lookahead = " + lookahead + ", global = " + global
                        + "): each weight must be 0 or more, and at least one must be positive.");
    }
}
