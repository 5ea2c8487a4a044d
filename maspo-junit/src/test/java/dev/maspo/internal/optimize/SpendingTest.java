package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.internal.stats.Intervals;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpendingTest {

    private static final double ALPHA = 0.05;

    @Test
    void theFirstDecisionLosesNothing() {
        assertThat(Spending.of(ALPHA, 1).level()).isEqualTo(ALPHA);
        assertThat(Spending.of(ALPHA, 1).chance()).isEqualTo(ALPHA);
        assertThat(Spending.text(Spending.of(ALPHA, 1), 40))
                .isEqualTo("This is the first decision on these 40 held-out cases.");
    }

    @Test
    void theChanceIsTheSumOfTheLevelsAndStaysBelowTwiceAlpha() {
        double sum = 0;
        for (int number = 1; number <= 1_000; number++) {
            sum += Spending.of(ALPHA, number).level();

            assertThat(Spending.of(ALPHA, number).chance())
                    .isCloseTo(sum, within(1e-9))
                    .isLessThan(2 * ALPHA);
        }
    }

    @Test
    void aLaterDecisionSaysWhichItIsAndWhatThatMeans() {
        assertThat(Spending.text(Spending.of(ALPHA, 5), 40))
                .isEqualTo(
                        "This is decision 5 on these 40 held-out cases, so it was made at a level of 0.0025; the chance"
                                + " of a false acceptance in any of the 5 is about 0.090."
                                + " New cases that no search has seen start the count anew.");
    }

    // Candidates that win and lose a case by the throw of a coin.
    @Test
    void tenTriesOfAUselessSearchAreRarelyAccepted() {
        SplittableRandom random = new SplittableRandom(5);
        int counted = 0;
        int uncounted = 0;
        for (int world = 0; world < 1_000; world++) {
            boolean accepted = false;
            boolean careless = false;
            for (int number = 1; number <= 10; number++) {
                double[] gains = new double[40];
                Arrays.setAll(gains, i -> random.nextInt(5) == 0 ? 1 : random.nextInt(4) == 0 ? -1 : 0);
                double level = Spending.of(ALPHA, number).level();
                accepted |= Intervals.cautiousMean(gains, level).above(0);
                careless |= Intervals.cautiousMean(gains, ALPHA).above(0);
            }
            counted += accepted ? 1 : 0;
            uncounted += careless ? 1 : 0;
        }

        assertThat(uncounted).as("the same at alpha each").isGreaterThan(200);
        assertThat(counted).isLessThan(110);
    }
}
