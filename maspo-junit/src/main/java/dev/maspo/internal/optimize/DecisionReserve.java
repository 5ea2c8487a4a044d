package dev.maspo.internal.optimize;

import dev.maspo.ModelRole;
import dev.maspo.internal.model.Budget;
import dev.maspo.internal.model.Spend;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.result.Usage;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Keeps back of the budget what the decision on the held-out cases will need, so that the search ends in time: every
 * case run under two prompt sets, and, without labels, every pair judged in both orders and asked again, the padded
 * outputs' among them. Tokens, money and time are reckoned by the averages of the calls up to now, with a margin.
 */
public final class DecisionReserve {

    private static final double MARGIN = 1.25;
    // Until a judge has answered: it reads two outputs where an agent reads an input.
    private static final double JUDGE_TO_AGENT = 2;
    private static final int SETS = 2;

    private final Budget budget;
    private final UsageMeter meter;
    private final int agents;
    private final int holdout;
    private final boolean judged;
    private OptionalLong callsPerRun = OptionalLong.empty();

    /**
     * Prepares.
     *
     * @param budget the budget
     * @param meter what was used
     * @param agents how many calls a run takes if every agent with a prompt asks once, and repairs where it may
     * @param holdout how many cases decide
     * @param judged whether the judge decides
     */
    public DecisionReserve(Budget budget, UsageMeter meter, int agents, int holdout, boolean judged) {
        this.budget = budget;
        this.meter = meter;
        this.agents = agents;
        this.holdout = holdout;
        this.judged = judged;
    }

    /**
     * Reckons anew and keeps that back.
     *
     * @param cases how many cases were run, and nothing else done, when this is called for the first time
     */
    public void keep(int cases) {
        if (!budget.limited()) {
            return;
        }
        Usage usage = meter.usage(0);
        if (callsPerRun.isEmpty()) {
            long asked = usage.calls().agent() + usage.cached();
            callsPerRun = OptionalLong.of(Math.max(agents, (asked + cases - 1) / Math.max(1, cases)));
        }
        double runs = (double) SETS * holdout * callsPerRun.getAsLong();
        Spend agent = meter.average(ModelRole.AGENT);
        Spend needed = agent.times(runs);
        if (judged) {
            Spend judge = usage.calls().judge() == 0 ? agent.times(JUDGE_TO_AGENT) : meter.average(ModelRole.JUDGE);
            needed = needed.plus(judge.times((double) PlannedSearch.DECIDING * holdout));
        }
        double calls = runs + (judged ? (double) PlannedSearch.DECIDING * holdout : 0);
        Duration time = usage.calls().total() == 0
                ? Duration.ZERO
                : Duration.ofNanos((long)
                        (budget.elapsed().toNanos() / (double) usage.calls().total() * calls * MARGIN));
        budget.keep(
                new Spend(
                        calls, needed.inputTokens() * MARGIN, needed.outputTokens() * MARGIN, needed.money() * MARGIN),
                time);
    }

    /** Gives everything back, for the decision. */
    void free() {
        budget.keep(Spend.NOTHING, Duration.ZERO);
    }
}
