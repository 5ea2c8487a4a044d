package dev.maspo.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CautiousMeanTest {

    private static final double ALPHA = 0.05;

    private static double[] sample(Random random) {
        double shift = random.nextDouble() - 0.5;
        return random.doubles(1 + random.nextInt(40), -1, 1)
                .map(v -> random.nextInt(3) == 0 ? 0 : v + shift)
                .toArray();
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> factor * v).toArray();
    }

    @Test
    void holdsThePlainMean() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double[] values = sample(random);

            Interval interval = Intervals.cautiousMean(values, ALPHA);

            double mean = Arrays.stream(values).sum() / values.length;
            assertThat(interval.mean()).isEqualTo(mean).isBetween(interval.low(), interval.high());
            assertThat(interval.n()).isEqualTo(values.length);
        }
    }

    @Test
    void isMirroredWithTheSigns() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            double[] values = sample(random);

            Interval interval = Intervals.cautiousMean(values, ALPHA);
            Interval mirrored = Intervals.cautiousMean(times(values, -1), ALPHA);

            assertThat(mirrored.mean()).isCloseTo(-interval.mean(), within(1e-12));
            assertThat(mirrored.low()).isCloseTo(-interval.high(), within(1e-12));
            assertThat(mirrored.high()).isCloseTo(-interval.low(), within(1e-12));
        }
    }

    @Test
    void scalesWithTheValues() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            double[] values = sample(random);
            double factor = Math.exp(8 * random.nextDouble() - 4);

            Interval interval = Intervals.cautiousMean(values, ALPHA);
            Interval scaled = Intervals.cautiousMean(times(values, factor), ALPHA);

            assertThat(scaled.mean()).isCloseTo(factor * interval.mean(), within(1e-9));
            assertThat(scaled.low()).isCloseTo(factor * interval.low(), within(1e-9));
            assertThat(scaled.high()).isCloseTo(factor * interval.high(), within(1e-9));
        }
    }

    @Test
    void isNotSurerThanStudentsIntervalThatItsSignIsRight() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            double[] values = sample(random);

            Interval cautious = Intervals.cautiousMean(values, ALPHA);
            Interval plain = Intervals.mean(values, ALPHA);

            if (cautious.above(0)) {
                assertThat(plain.above(0)).as("%s", Arrays.toString(values)).isTrue();
            }
            if (cautious.below(0)) {
                assertThat(plain.below(0)).as("%s", Arrays.toString(values)).isTrue();
            }
        }
    }

    @Test
    void isWiderForASmallerErrorProbability() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            double[] values = sample(random);

            Interval wide = Intervals.cautiousMean(values, 0.01);
            Interval narrow = Intervals.cautiousMean(values, 0.05);

            assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
            assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
        }
    }

    @Test
    void tiesSayNothing() {
        assertThat(Intervals.cautiousMean(new double[12], ALPHA)).isEqualTo(new Interval(0, 0, 0, 12));
        assertThat(Intervals.cautiousMean(new double[0], ALPHA)).isEqualTo(new Interval(0, 0, 0, 0));
    }

    // One in a hundred is what a race of five looks leaves to each of them.
    @ParameterizedTest
    @CsvSource({"0.05, 5", "0.01, 6"})
    void fewUnanimousValuesDoNotTellTheirSign(double alpha, int enough) {
        for (int n = 1; n <= 12; n++) {
            double[] wins = new double[n];
            Arrays.fill(wins, 0.4);

            assertThat(Intervals.cautiousMean(wins, alpha).above(0))
                    .as("%d wins", n)
                    .isEqualTo(n >= enough);
            assertThat(Intervals.cautiousMean(times(wins, -1), alpha).below(0))
                    .as("%d losses", n)
                    .isEqualTo(n >= enough);
        }
    }

    @Test
    void oneWinAmongTiesProvesNothing() {
        double[] values = new double[24];
        values[3] = 0.5;

        assertThat(Intervals.cautiousMean(values, ALPHA).above(0)).isFalse();
    }
}
