package dev.maspo.internal.gate;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How likely a rule comes to a decision, if cases differ as they do in a sample. The mean of so many cases is taken to
 * be normal, and the bounds are as far from it as {@link Bounds} would put them.
 *
 * @param rule how a comparison is decided
 * @param primary whether it is the primary score
 * @param level the one-sided error probability
 * @param passFail whether cases pass or fail
 * @param mean the mean difference
 * @param variance the variance of the differences
 */
record Outlook(Rule rule, boolean primary, double level, boolean passFail, double mean, double variance) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    static Outlook of(Sample sample, Rule rule, boolean primary, double level) {
        double[] differences = sample.differences();
        double mean = Arrays.stream(differences).average().orElse(0);
        double squares =
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum();
        double variance = differences.length < 2 ? rule.range() * rule.range() : squares / (differences.length - 1);
        return new Outlook(rule, primary, level, sample.passFail(), mean, variance);
    }

    /** The same with another noise. */
    Outlook with(double otherVariance) {
        return new Outlook(rule, primary, level, passFail, mean, otherVariance);
    }

    /** The probability that so many cases decide, one way or the other. */
    double power(double cases) {
        double error = Math.sqrt(Math.max(variance, 1e-12) / cases);
        double margin = rule.settings().margin();
        double passes = below(cases) - margin;
        double fails = primary
                ? Math.min(-above(cases, level), -rule.settings().minEffect())
                : -margin - above(cases, rule.shared(level));
        return fails >= passes
                ? 1
                : NORMAL.survivalProbability((passes - mean) / error)
                        + NORMAL.cumulativeProbability((fails - mean) / error);
    }

    // How far below the mean its lower bound is: as if one more case had been lost outright.
    private double below(double cases) {
        return Math.max(half(cases, variance, level), withOneMore(-rule.range(), cases, level));
    }

    // How far above it the upper bound is: as if one more case had gained as much as cases differ by. Of cases that
    // pass
    // or fail, McNemar's exact test asks for about the correction for continuity (Edwards 1948) instead.
    private double above(double cases, double error) {
        double student = half(cases, variance, error);
        return passFail
                ? student + 1 / cases
                : Math.max(student, withOneMore(Math.sqrt(variance + mean * mean), cases, error));
    }

    private double withOneMore(double another, double cases, double error) {
        double away = Math.abs(another - mean);
        double wider = ((cases - 1) * variance + away * away * cases / (cases + 1)) / cases;
        return away / (cases + 1) + half(cases + 1, wider, error);
    }

    private static double half(double cases, double variance, double error) {
        return TDistribution.of(cases - 1).inverseSurvivalProbability(error) * Math.sqrt(variance / cases);
    }
}
