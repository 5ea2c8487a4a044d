package dev.maspo.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers of other implementations: {@code stats/paired-t.csv} is {@code ttest_rel(after, before)} of SciPy 1.17.1 with
 * its {@code confidence_interval(1 - 2 * alpha)}, {@code stats/mcnemar.csv} is {@code binomtest(losses, losses + gains,
 * 0.5, "greater")}. {@code stats/obrien-fleming.csv} solves for the boundary with SciPy's bivariate normal distribution
 * where there are two looks, and with Simpson's rule on a grid of 1501 points where there are more.
 */
class KnownComparisonsTest {

    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @CsvFileSource(resources = "/stats/paired-t.csv", numLinesToSkip = 1)
    void thePairedIntervalIsThatOfScipy(
            String before, String after, double alpha, double mean, double low, double high) {
        double[] then = numbers(before);
        double[] now = numbers(after);
        Arrays.setAll(now, i -> now[i] - then[i]);

        Interval interval = Intervals.mean(now, alpha);

        assertThat(interval.mean()).isCloseTo(mean, within(TOLERANCE));
        assertThat(interval.low()).isCloseTo(low, within(TOLERANCE * Math.max(1, Math.abs(low))));
        assertThat(interval.high()).isCloseTo(high, within(TOLERANCE * Math.max(1, Math.abs(high))));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/stats/mcnemar.csv", numLinesToSkip = 1)
    void mcNemarsExactTestIsThatOfScipy(int losses, int gains, double p) {
        assertThat(McNemar.worse(losses, gains)).isCloseTo(p, within(TOLERANCE));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/stats/obrien-fleming.csv", numLinesToSkip = 1)
    void theBoundariesAreThoseOfAnotherIntegration(String fractions, double alpha, double height, String levels) {
        assertThat(OBrienFleming.height(numbers(fractions), alpha)).isCloseTo(height, within(TOLERANCE));
        assertThat(OBrienFleming.levels(numbers(fractions), alpha)).containsExactly(numbers(levels), within(TOLERANCE));
    }

    /** Jennison and Turnbull, Group Sequential Methods (2000), table 2.3: the constants of two-sided tests. */
    @ParameterizedTest
    @CsvSource({
        "0.01, 2, 2.580",
        "0.01, 3, 2.595",
        "0.01, 4, 2.609",
        "0.01, 5, 2.621",
        "0.05, 2, 1.977",
        "0.05, 3, 2.004",
        "0.05, 4, 2.024",
        "0.05, 5, 2.040",
        "0.05, 10, 2.087",
        "0.10, 2, 1.678",
        "0.10, 3, 1.710",
        "0.10, 4, 1.733",
        "0.10, 5, 1.751",
        "0.10, 10, 1.801"
    })
    void theConstantsAreThePublishedOnes(double twoSided, int looks, double constant) {
        double[] fractions = new double[looks];
        Arrays.setAll(fractions, i -> (i + 1.0) / looks);
        fractions[looks - 1] = 1;

        assertThat(OBrienFleming.height(fractions, twoSided / 2)).isCloseTo(constant, within(0.0006));
    }

    @Test
    void aSingleLookUsesTheWholeLevel() {
        assertThat(OBrienFleming.levels(new double[] {1}, 0.05)).containsExactly(0.05);
    }

    @Test
    void looksMustGrowToTheEnd() {
        for (double[] wrong : new double[][] {{0.5}, {0, 1}, {0.5, 0.5, 1}, {0.5, 1.5}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> OBrienFleming.levels(wrong, 0.05));
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
