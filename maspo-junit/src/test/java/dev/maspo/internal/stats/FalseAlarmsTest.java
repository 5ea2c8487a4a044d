package dev.maspo.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the cautious mean sees a gain where there is none, worked out exactly. */
class FalseAlarmsTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.01})
    void falseAlarmsAreRarerThanTheErrorProbabilityWhereATieIsAsLikelyAsAWin(double alpha) {
        for (int n = 1; n <= 40; n++) {
            assertThat(falseAlarms(n, 1.0 / 3, alpha)).as("%d cases", n).isLessThan(alpha);
        }
    }

    // A discrete distribution has no exact level: 7 coins, for example, give 1 in 16 at 0.05.
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.01})
    void falseAlarmsStayNearTheErrorProbabilityWithoutAnyTies(double alpha) {
        for (int n = 1; n <= 40; n++) {
            assertThat(falseAlarms(n, 0, alpha)).as("%d cases", n).isLessThan(1.6 * alpha);
        }
    }

    // The exact probability that wins and losses of equal chance look like a gain.
    private static double falseAlarms(int n, double tie, double alpha) {
        double total = 0;
        for (int wins = 0; wins <= n; wins++) {
            for (int losses = 0; losses <= n - wins; losses++) {
                double[] values = new double[n];
                Arrays.fill(values, 0, wins, 0.5);
                Arrays.fill(values, wins, wins + losses, -0.5);
                if (Intervals.cautiousMean(values, alpha).above(0)) {
                    int ties = n - wins - losses;
                    total += choose(n, wins)
                            * choose(n - wins, losses)
                            * Math.pow((1 - tie) / 2, wins + losses)
                            * Math.pow(tie, ties);
                }
            }
        }
        return total;
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }
}
