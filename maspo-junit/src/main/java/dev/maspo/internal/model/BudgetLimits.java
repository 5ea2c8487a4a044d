package dev.maspo.internal.model;

import dev.maspo.MaspoException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one run of one pipeline may use, by all roles together. Null is no limit.
 *
 * @param calls calls to models, repetitions included
 * @param inputTokens tokens of the requests
 * @param outputTokens tokens of the answers
 * @param money the price of all calls, in the unit of the prices
 * @param time time on the clock
 */
public record BudgetLimits(
        @Nullable Long calls,
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable Double money,
        @Nullable Duration time) {

    /** No limit at all. */
    public static final BudgetLimits NONE = new BudgetLimits(null, null, null, null, null);

    /** Checks the ranges. */
    public BudgetLimits {
        positive("maspo.budget.calls", calls);
        positive("maspo.budget.inputTokens", inputTokens);
        positive("maspo.budget.outputTokens", outputTokens);
        positive("maspo.budget.money", money);
        positive("maspo.budget.minutes", time == null ? null : time.toMillis());
    }

    /** Whether the size of requests and answers matters. */
    boolean countTokens() {
        return inputTokens != null || outputTokens != null || money != null;
    }

    /** Whether there is any limit. */
    boolean any() {
        return countTokens() || calls != null || time != null;
    }

    private static void positive(String name, @Nullable Number value) {
        if (value != null && !(value.doubleValue() > 0)) {
            throw new MaspoException(name + " must be more than 0, but is " + value + ".");
        }
    }
}
