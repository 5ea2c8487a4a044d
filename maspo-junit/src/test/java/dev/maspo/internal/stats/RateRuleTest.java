package dev.maspo.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateRuleTest {

    private static final double ALPHA = 0.05;

    private static double[] passes(int passed, int of) {
        double[] scores = new double[of];
        Arrays.fill(scores, 0, passed, 1);
        return scores;
    }

    private static Interval rate(double... scores) {
        return Intervals.score(scores, ALPHA);
    }

    @Test
    void aMeanThatIsTheRateInDecimalMeetsIt() {
        double mean = (0.7 + 0.8 + 0.9) / 3;
        assertThat(mean).isLessThan(0.8);

        assertThat(new RateRule(0.8, false).met(rate(0.7, 0.8, 0.9))).isTrue();
        assertThat(new RateRule(0.8, true).met(rate(0.7, 0.8, 0.9))).isTrue();
        assertThat(new RateRule(0.8, true).met(rate(0.7, 0.8, 0.89))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"40, 60, false", "43, 60, false", "44, 60, false", "39, 60, true", "20, 60, true", "48, 60, false"})
    void aRateIsMissedWhereItsIntervalIsBelow(int passed, int of, boolean missed) {
        RateRule rule = new RateRule(0.75, false);
        Interval rate = rate(passes(passed, of));

        assertThat(rule.missed(rate)).isEqualTo(missed).isEqualTo(rate.high() < 0.75);
    }

    @Test
    void strictLooksAtTheRateAlone() {
        Interval rate = rate(passes(44, 60));

        assertThat(new RateRule(0.75, false).missed(rate)).isFalse();
        assertThat(new RateRule(0.75, true).missed(rate)).isTrue();
        assertThat(new RateRule(0.75, true).missed(rate(passes(45, 60)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 60, 10_000})
    void aRateOfOneIsMissedByOneCase(int cases) {
        assertThat(new RateRule(1, false).missed(rate(passes(cases - 1, cases))))
                .isTrue();
        assertThat(new RateRule(1, false).met(rate(passes(cases, cases)))).isTrue();
    }

    @Test
    void aRateOfOneIsMissedByOneScoreWhoseIntervalReachesIt() {
        Interval rate = rate(1, 1, 0.7);

        assertThat(rate.high()).isEqualTo(1);
        assertThat(new RateRule(1, false).missed(rate)).isTrue();
    }

    @Test
    void asManyCasesAsItSaysDecideMoreOftenThanNot() {
        double[] scores = passes(44, 60);
        RateRule rule = new RateRule(0.8, false);

        int needed = rule.casesNeeded(scores, ALPHA, 0.8);

        assertThat(needed).isBetween(200, 300);
        int passed = (int) Math.round(needed * 44 / 60.0);
        assertThat(rule.missed(rate(passes(passed, needed)))).isTrue();
        assertThat(rule.missed(rate(passes(passed / 4, needed / 4)))).isFalse();
    }

    @Test
    void moreCasesThanThereAreAreNeeded() {
        assertThat(new RateRule(0.5, false).casesNeeded(passes(0, 2), ALPHA, 0.8))
                .isEqualTo(3);
        assertThat(new RateRule(0.9, false).casesNeeded(new double[] {0.4}, ALPHA, 0.8))
                .isGreaterThan(1);
        assertThat(new RateRule(0.8, false).casesNeeded(new double[] {0.7, 0.8999999}, ALPHA, 0.8))
                .isEqualTo(1_000_000);
    }
}
