package dev.maspo.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Answers of another implementation: {@code stats/t-intervals.csv} is {@code scipy.stats.t.interval(1 - 2 * alpha, n -
 * 1, loc=mean, scale=sem)} of SciPy 1.17.1, {@code stats/wilson-intervals.csv} is {@code proportion_confint(k, n,
 * alpha=2 * alpha, method="wilson")} of statsmodels 0.15.0.
 */
class KnownIntervalsTest {

    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @CsvFileSource(resources = "/stats/t-intervals.csv", numLinesToSkip = 1)
    void studentsIntervalIsThatOfScipy(String values, double alpha, double mean, double low, double high) {
        double[] numbers = Arrays.stream(values.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();

        Interval interval = Intervals.mean(numbers, alpha);

        assertThat(interval.mean()).isCloseTo(mean, within(TOLERANCE));
        assertThat(interval.low()).isCloseTo(low, within(TOLERANCE * Math.max(1, Math.abs(low))));
        assertThat(interval.high()).isCloseTo(high, within(TOLERANCE * Math.max(1, Math.abs(high))));
        assertThat(interval.n()).isEqualTo(numbers.length);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/stats/wilson-intervals.csv", numLinesToSkip = 1)
    void wilsonsIntervalIsThatOfStatsmodels(int successes, int n, double alpha, double low, double high) {
        Interval interval = Intervals.rate(successes, n, alpha);

        assertThat(interval.mean()).isEqualTo((double) successes / n);
        assertThat(interval.low()).isCloseTo(low, within(TOLERANCE));
        assertThat(interval.high()).isCloseTo(high, within(TOLERANCE));
        assertThat(interval.n()).isEqualTo(n);
    }

    @Test
    void passFailScoresGetWilsonsInterval() {
        assertThat(Intervals.score(new double[] {1, 0, 1, 1}, 0.05)).isEqualTo(Intervals.rate(3, 4, 0.05));
    }

    @Test
    void otherScoresGetStudentsIntervalCutToTheirRange() {
        double[] scores = {1, 0.5, 1, 1};

        Interval interval = Intervals.score(scores, 0.05);

        assertThat(interval).isEqualTo(Intervals.mean(scores, 0.05).within(0, 1));
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void nothingBoundsTheMeanOfOneValue() {
        assertThat(Intervals.mean(new double[] {0.3}, 0.05))
                .isEqualTo(new Interval(0.3, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1));
        assertThat(Intervals.score(new double[] {0.3}, 0.05)).isEqualTo(new Interval(0.3, 0, 1, 1));
    }

    @Test
    void noValuesHaveNoMean() {
        assertThatIllegalArgumentException().isThrownBy(() -> Intervals.mean(new double[0], 0.05));
    }
}
