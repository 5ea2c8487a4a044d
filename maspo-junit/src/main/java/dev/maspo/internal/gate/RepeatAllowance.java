package dev.maspo.internal.gate;

import dev.maspo.internal.model.Budget;
import dev.maspo.internal.model.Spend;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.result.Usage;
import java.time.Duration;

/**
 * Says whether the budget will pay for one more repeat of a comparison, so that a repeat is rather not begun than cut
 * short.
 */
public final class RepeatAllowance {

    private static final double MARGIN = 1.1;

    private final Budget budget;
    private final UsageMeter meter;

    /**
     * Prepares.
     *
     * @param budget the budget
     * @param meter what was used
     */
    public RepeatAllowance(Budget budget, UsageMeter meter) {
        this.budget = budget;
        this.meter = meter;
    }

    /** What has been asked for up to now, answered from the cache or not: a repeat is not in the cache. */
    long asked() {
        Usage usage = meter.usage(0);
        return usage.calls().total() + usage.cached();
    }

    /**
     * Whether one more repeat can be paid.
     *
     * @param questions how many questions a repeat asks
     */
    boolean another(double questions) {
        if (!budget.limited()) {
            return true;
        }
        Usage usage = meter.usage(0);
        double calls = Math.max(1, usage.calls().total());
        Double money = usage.money();
        double share = questions * MARGIN / calls;
        Spend spend = new Spend(
                questions,
                usage.tokens().input() * share,
                usage.tokens().output() * share,
                (money == null ? 0 : money) * share);
        return budget.allows(spend, Duration.ofNanos((long) (budget.elapsed().toNanos() * Math.min(share, 1e6))));
    }
}
