package dev.maspo.internal.runner;

import dev.maspo.internal.gate.Baselines;
import dev.maspo.internal.gate.GateSettings;
import dev.maspo.internal.gate.RecordedAssertion;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Demand;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.RateRule;
import dev.maspo.internal.stats.Tolerance;
import dev.maspo.result.AssertionVerdict;
import dev.maspo.result.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of an assertion's rate, held against what it demands: its {@code minPassRate}; without one what the
 * baseline has; and without a baseline every case.
 *
 * @param verdict what the test says
 * @param least the rate that was demanded
 * @param demand where that comes from, in a few words
 * @param text the demand, and what decided, in the words of the report
 */
record Judgement(AssertionVerdict verdict, double least, String demand, String text) {

    private static final String HOW =
            " maspo.failOnInconclusive=true fails for it; strict = true decides by the rate alone.";

    /**
     * Judges.
     *
     * @param demand what is demanded
     * @param rate the rate with its interval
     * @param scores the scores by case id
     * @param recorded what the baseline holds of the assertion
     * @param settings how the gate decides
     */
    static Judgement of(
            Demand demand,
            Interval rate,
            Map<String, Double> scores,
            Optional<RecordedAssertion> recorded,
            GateSettings settings) {
        if (demand.rate().isPresent()) {
            double least = demand.rate().getAsDouble();
            return byRate(least, "minPassRate", "minPassRate is " + least, demand.strict(), rate, scores, settings);
        }
        return recorded.flatMap(baseline -> baseline.compare(scores, settings))
                .map(comparison -> byBaseline(comparison, demand.strict()))
                .orElseGet(() -> byRate(
                        1,
                        "every case",
                        "there is neither a minPassRate nor a baseline that knows it, so every case has to hold",
                        demand.strict(),
                        rate,
                        scores,
                        settings));
    }

    /** What the baseline holds, which is read only where it is asked for. */
    static Optional<RecordedAssertion> recorded(
            Demand demand, String assertion, Baselines baselines, List<Case> cases) {
        return demand.rate().isPresent() ? Optional.empty() : RecordedAssertion.of(baselines, assertion, cases);
    }

    private static Judgement byRate(
            double least,
            String demand,
            String text,
            boolean strict,
            Interval rate,
            Map<String, Double> scores,
            GateSettings settings) {
        RateRule rule = new RateRule(least, strict);
        if (rule.met(rate)) {
            return new Judgement(AssertionVerdict.PASS, least, demand, text);
        }
        if (rule.missed(rate)) {
            return new Judgement(AssertionVerdict.FAIL, least, demand, text);
        }
        int needed = rule.casesNeeded(
                scores.values().stream().mapToDouble(Double::doubleValue).toArray(),
                settings.alpha(),
                settings.power());
        String undecided = String.format(
                Locale.ROOT,
                "%s. Undecided: the rate is below that, but its interval is not. About %,d cases would decide it with a"
                        + " probability of %s, if the rate is what it looks like.",
                text,
                needed,
                settings.power());
        return new Judgement(AssertionVerdict.UNDECIDED, least, demand, undecided + HOW);
    }

    private static Judgement byBaseline(Comparison comparison, boolean strict) {
        AssertionVerdict verdict = verdict(comparison, strict);
        String text = String.format(
                Locale.ROOT,
                "there is no minPassRate, so it is held against the baseline's %.3f: %s%s",
                comparison.before().score(),
                verdict == AssertionVerdict.UNDECIDED ? "Undecided, " : "",
                comparison.reason());
        return new Judgement(
                verdict,
                comparison.before().score(),
                "baseline",
                verdict == AssertionVerdict.UNDECIDED ? text + HOW : text);
    }

    private static AssertionVerdict verdict(Comparison comparison, boolean strict) {
        if (Tolerance.atLeast(comparison.effect().mean(), 0)) {
            return AssertionVerdict.PASS;
        }
        if (strict) {
            return AssertionVerdict.FAIL;
        }
        return switch (comparison.verdict()) {
            case PASS -> AssertionVerdict.PASS;
            case REGRESSION -> AssertionVerdict.FAIL;
            default -> AssertionVerdict.UNDECIDED;
        };
    }
}
