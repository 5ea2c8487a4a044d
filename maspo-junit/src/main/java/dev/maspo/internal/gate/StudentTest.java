package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's test for paired differences, made cautious where few or equal differences would fool it.
 *
 * <p>The lower bound is as if one more case had been lost outright: where hardly any case differs, Student's bound
 * would take the absence of losses among a few cases for a proof that there are none among many. The upper bound is as
 * if one more case had gained as much as cases differ by: a few equal losses would leave Student's interval no width.
 *
 * @param range the greatest possible difference of a case
 */
record StudentTest(double range) implements PairedTest {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double LEAST_VARIANCE = 1e-12;

    @Override
    public Interval bounds(double[] differences, double level) {
        Interval student = Intervals.mean(differences, level);
        double typical =
                Math.sqrt(Arrays.stream(differences).map(d -> d * d).average().orElse(0));
        double low = Intervals.mean(and(differences, -range), level).low();
        double high = Intervals.mean(and(differences, typical), level).high();
        // What two changes do together beyond the sum of each may be more than a score can differ by.
        double reach = Math.max(range, Math.abs(student.mean()));
        return new Interval(student.mean(), Math.min(student.low(), low), Math.max(student.high(), high), student.n())
                .within(-reach, reach);
    }

    @Override
    public double power(Spread spread, double cases, Limits limits) {
        return power(spread, cases, limits, 0);
    }

    /** The power, if the upper bound is farther away than Student's by at least some distance. */
    double power(Spread spread, double cases, Limits limits, double farther) {
        double error = Math.sqrt(Math.max(spread.variance(), LEAST_VARIANCE) / cases);
        double passes = limits.pass() + below(spread, cases, limits.passLevel());
        double above = Math.max(
                above(spread, cases, limits.failLevel()), half(cases, spread.variance(), limits.failLevel()) + farther);
        double fails = Math.min(limits.fail() - above, limits.most());
        return fails >= passes
                ? 1
                : NORMAL.survivalProbability((passes - spread.mean()) / error)
                        + NORMAL.cumulativeProbability((fails - spread.mean()) / error);
    }

    // How far below the mean the lower bound is.
    private double below(Spread spread, double cases, double level) {
        return Math.max(half(cases, spread.variance(), level), withOneMore(-range, spread, cases, level));
    }

    private static double above(Spread spread, double cases, double level) {
        double typical = Math.sqrt(spread.variance() + spread.mean() * spread.mean());
        return Math.max(half(cases, spread.variance(), level), withOneMore(typical, spread, cases, level));
    }

    private static double withOneMore(double another, Spread spread, double cases, double level) {
        double away = Math.abs(another - spread.mean());
        double wider = ((cases - 1) * spread.variance() + away * away * cases / (cases + 1)) / cases;
        return away / (cases + 1) + half(cases + 1, wider, level);
    }

    private static double half(double cases, double variance, double level) {
        return TDistribution.of(cases - 1).inverseSurvivalProbability(level) * Math.sqrt(variance / cases);
    }

    private static double[] and(double[] differences, double another) {
        double[] more = Arrays.copyOf(differences, differences.length + 1);
        more[differences.length] = another;
        return more;
    }
}
