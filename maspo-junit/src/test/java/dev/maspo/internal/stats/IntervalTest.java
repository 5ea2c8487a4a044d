package dev.maspo.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void saysWhetherItLiesAboveOrBelowAValue() {
        Interval interval = new Interval(0.5, 0.4, 0.6, 10);

        assertThat(interval.above(0.39)).isTrue();
        assertThat(interval.above(0.4)).isFalse();
        assertThat(interval.below(0.61)).isTrue();
        assertThat(interval.below(0.6)).isFalse();
    }

    @Test
    void isCutToARange() {
        assertThat(new Interval(0.5, -2, 3, 4).within(0, 1)).isEqualTo(new Interval(0.5, 0, 1, 4));
        assertThat(new Interval(0.5, 0.2, 0.8, 4).within(0, 1)).isEqualTo(new Interval(0.5, 0.2, 0.8, 4));
    }

    @Test
    void refusesBoundsThatDoNotHoldTheMean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0.5, 0.6, 0.7, 3))
                .withMessageContaining("0.6 <= 0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 0, 1, 3));
    }
}
