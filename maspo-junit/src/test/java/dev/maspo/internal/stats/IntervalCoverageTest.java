package dev.maspo.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often intervals of simulated data miss the truth. */
class IntervalCoverageTest {

    private static final int SAMPLES = 8_000;

    @ParameterizedTest
    @CsvSource({"3, 0.05", "6, 0.05", "24, 0.05", "6, 0.01", "24, 0.01"})
    void studentsIntervalMissesTheMeanOnEachSideAsOftenAsItSays(int n, double alpha) {
        Random random = new Random(n);
        int tooHigh = 0;
        int tooLow = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            Interval interval = Intervals.mean(
                    IntStream.range(0, n)
                            .mapToDouble(i -> 0.3 + random.nextGaussian())
                            .toArray(),
                    alpha);
            tooHigh += interval.above(0.3) ? 1 : 0;
            tooLow += interval.below(0.3) ? 1 : 0;
        }

        double error = 4 * Math.sqrt(alpha / SAMPLES);
        assertThat(tooHigh / (double) SAMPLES).isCloseTo(alpha, within(error));
        assertThat(tooLow / (double) SAMPLES).isCloseTo(alpha, within(error));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.84, 0.95})
    void wilsonsIntervalHoldsTheRateAboutAsOftenAsItSays(double rate) {
        Random random = new Random(7);
        int n = 60;
        int held = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            int successes = (int) IntStream.range(0, n)
                    .filter(i -> random.nextDouble() < rate)
                    .count();
            Interval interval = Intervals.rate(successes, n, 0.05);
            held += interval.above(rate) || interval.below(rate) ? 0 : 1;
        }

        assertThat(held / (double) SAMPLES).isBetween(0.87, 0.95);
    }
}
