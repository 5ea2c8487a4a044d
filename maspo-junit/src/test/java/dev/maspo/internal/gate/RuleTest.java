package dev.maspo.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.result.Comparison;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final GateSettings SETTINGS = GateRates.settings(1);
    private static final double ALPHA = 0.05;

    /** Cases that were lost, won, and came out the same, each scored once. */
    private static Sample passFail(int lost, int won, int same) {
        Sample sample = new Sample(lost + won + same);
        sample.add(rows(lost, won, same));
        return sample;
    }

    private static double[][] rows(int lost, int won, int same) {
        double[][] rows = new double[lost + won + same][];
        Arrays.setAll(rows, i -> new double[] {i < lost ? 1 : i < lost + won ? 0 : 1, i < lost ? 0 : 1});
        return rows;
    }

    private static Sample graded(int cases, double difference) {
        Sample sample = new Sample(cases);
        double[][] rows = new double[cases][];
        Arrays.setAll(rows, i -> new double[] {0.8, 0.8 + difference});
        sample.add(rows);
        return sample;
    }

    private static Comparison primary(Sample sample) {
        return new Rule(SETTINGS, Scale.ASSERTIONS, 0).decide("system", "baseline", true, sample, ALPHA, ALPHA);
    }

    private static Verdict secondary(Sample sample, int others) {
        return new Rule(SETTINGS, Scale.ASSERTIONS, others)
                .decide("polite", "baseline", false, sample, ALPHA, ALPHA)
                .verdict();
    }

    @Test
    void aLossIsARegressionOnlyIfTheExactTestAgrees() {
        assertThat(primary(passFail(4, 0, 96)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(primary(passFail(4, 0, 96)).effect().high()).isNotNegative();
        assertThat(primary(passFail(5, 0, 95)).verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(primary(passFail(17, 8, 75)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(primary(passFail(18, 7, 75)).verdict()).isEqualTo(Verdict.REGRESSION);
    }

    @Test
    void aCredibleLossThatIsTooSmallToMatterIsNoRegression() {
        assertThat(primary(graded(200, -0.01)).verdict()).isEqualTo(Verdict.PASS);
        assertThat(primary(passFail(10, 0, 990)).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aLossOfTheLeastEffectInDecimalMatters() {
        assertThat(0.68 - 0.7).isGreaterThan(-SETTINGS.minEffect());
        Sample sample = new Sample(200);
        double[][] rows = new double[200][];
        Arrays.setAll(rows, i -> new double[] {0.7, 0.68});
        sample.add(rows);

        assertThat(primary(sample).verdict()).isEqualTo(Verdict.REGRESSION);
    }

    @Test
    void fewCasesWithoutALossAreNoProof() {
        assertThat(primary(passFail(0, 0, 30)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(primary(passFail(0, 0, 52)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(primary(passFail(0, 0, 60)).verdict()).isEqualTo(Verdict.PASS);
        assertThat(primary(passFail(2, 0, 98)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aFewEqualLossesAreNoProofEither() {
        assertThat(primary(graded(2, -0.3)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(primary(graded(5, -0.3)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(primary(graded(6, -0.3)).verdict()).isEqualTo(Verdict.REGRESSION);
    }

    @Test
    void oneCaseDecidesNothing() {
        assertThat(primary(graded(1, -0.8)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(primary(graded(1, -0.8)).effect().low()).isEqualTo(-1);
    }

    @Test
    void anotherScoreIsARegressionOnlyBeyondTheMargin() {
        assertThat(primary(passFail(6, 0, 94)).verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(secondary(passFail(6, 0, 94), 3)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(secondary(passFail(30, 0, 70), 3)).isEqualTo(Verdict.REGRESSION);
    }

    @Test
    void aWinRateMustConvinceTheSignTest() {
        assertThat(winRate(4, 0, 76)).isNotEqualTo(Verdict.REGRESSION);
        assertThat(winRate(5, 0, 75)).isEqualTo(Verdict.REGRESSION);
        assertThat(winRate(17, 8, 75)).isNotEqualTo(Verdict.REGRESSION);
        assertThat(winRate(18, 7, 75)).isEqualTo(Verdict.REGRESSION);
    }

    @Test
    void lossesThatRepeatExactlyAreJudgedAsThoseOfOneRun() {
        Sample twice = passFail(5, 0, 95);
        twice.add(rows(5, 0, 95));

        assertThat(primary(twice).effect())
                .isEqualTo(primary(passFail(5, 0, 95)).effect());
    }

    // 80 of 80 lost do not prove that nothing else can come.
    @Test
    void noIntervalIsWithoutAWidth() {
        assertThat(primary(passFail(80, 0, 0)).effect().high()).isGreaterThan(-1);
        assertThat(primary(graded(60, -0.5)).effect().high()).isGreaterThan(-0.5);
    }

    private static Verdict winRate(int lost, int won, int same) {
        Sample sample = new Sample(lost + won + same);
        double[][] rows = rows(lost, won, same);
        for (double[] row : rows) {
            row[1] = 0.5 + (row[1] - row[0]) / 2;
            row[0] = 0.5;
        }
        sample.add(rows);
        return new Rule(SETTINGS, Scale.WIN_RATE, 0)
                .decide("system", "baseline", true, sample, ALPHA, ALPHA)
                .verdict();
    }

    @Test
    void theAdviceShrinksWithTheNoise() {
        Comparison noisy = primary(passFail(25, 23, 52));
        Comparison quiet = primary(passFail(4, 2, 94));

        assertThat(noisy.casesNeeded()).isGreaterThan(quiet.casesNeeded());
        assertThat(noisy.repeatsNeeded()).as("unknown after one repeat").isNull();
        assertThat(noisy.reason())
                .endsWith("About " + String.format(java.util.Locale.ROOT, "%,d", noisy.casesNeeded())
                        + " cases would decide it with a probability of 0.8.");
    }
}
