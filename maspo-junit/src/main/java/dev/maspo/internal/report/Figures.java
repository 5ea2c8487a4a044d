package dev.maspo.internal.report;

import dev.maspo.result.AgentHealth;
import dev.maspo.result.Estimate;
import dev.maspo.result.Score;
import dev.maspo.result.Usage;
import java.util.Locale;

/** How numbers are written, the same in every report and in every locale. */
final class Figures {

    private static final int PERCENT = 100;

    private Figures() {}

    /** {@code 0.840 [0.79, 0.88]}. */
    static String score(Score score) {
        if (score.n() == 0) {
            return "not measured";
        }
        return String.format(Locale.ROOT, "%.3f [%.2f, %.2f]", score.score(), score.low(), score.high());
    }

    /** {@code -0.130 [-0.180, -0.080]}. */
    static String effect(Estimate effect) {
        return String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", effect.mean(), effect.low(), effect.high());
    }

    /** {@code 0.840}. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** {@code 61 %}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * PERCENT);
    }

    /** On how many cases an agent worked. */
    static String cases(AgentHealth health) {
        return health.silent() == 0 ? count(health.cases()) : health.asked();
    }

    /** {@code 12,345}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 case}, {@code 80 cases}. */
    static String cases(long number) {
        return count(number) + (number == 1 ? " case" : " cases");
    }

    /**
     * Which cases were compared: {@code all cases}, {@code the holdout cases}, {@code baseline: all, release: test}.
     */
    static String split(String split) {
        if (split.contains(":")) {
            return "these cases: " + split;
        }
        return "all".equals(split) ? "all cases" : "the " + split + " cases";
    }

    /** {@code 0.1234}, in the currency of the configured prices. */
    static String price(double money) {
        return String.format(Locale.ROOT, "%.4f", money);
    }

    /** All that was used, in one sentence. */
    static String cost(Usage usage) {
        Double money = usage.money();
        return String.format(
                Locale.ROOT,
                "%,d calls (agents %,d, judge %,d, optimizer %,d), %,d answered without a call; %,d tokens in, %,d out; %s%.1f s",
                usage.calls().total(),
                usage.calls().agent(),
                usage.calls().judge(),
                usage.calls().optimizer(),
                usage.cached(),
                usage.tokens().input(),
                usage.tokens().output(),
                money == null ? "" : "price " + price(money) + "; ",
                usage.seconds());
    }
}
