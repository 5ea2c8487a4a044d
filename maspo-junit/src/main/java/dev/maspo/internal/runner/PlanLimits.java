package dev.maspo.internal.runner;

import dev.maspo.internal.model.BudgetLimits;
import dev.maspo.internal.model.CallSettings;
import dev.maspo.result.PlannedUse;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notes what the budgets and prices that are configured mean for the work that is planned.
 *
 * @param calls how calls are made
 * @param notes hears of it
 */
record PlanLimits(CallSettings calls, Consumer<String> notes) {

    /**
     * Notes it.
     *
     * @param most the most that is planned
     * @param unpriced names of models without a price
     */
    void note(PlannedUse most, Set<String> unpriced) {
        BudgetLimits budget = calls.budget();
        compare("calls", budget.calls(), most.calls().total());
        compare("inputTokens", budget.inputTokens(), most.tokens().input());
        compare("outputTokens", budget.outputTokens(), most.tokens().output());
        compare("money", budget.money(), most.money());
        for (String model : unpriced) {
            notes.accept(
                    model.isEmpty()
                            ? "The price is not known of a model that does not tell its name. Set maspo.price.input and"
                                    + " maspo.price.output, each for a million tokens."
                            : "The price of the model '" + model + "' is not known. Set maspo.price." + model
                                    + ".input and .output, each for a million tokens.");
        }
        if (budget.money() != null && !unpriced.isEmpty()) {
            notes.accept("With maspo.budget.money set, a run is refused until the price of every model is known.");
        }
    }

    private void compare(String name, @Nullable Number limit, @Nullable Number planned) {
        if (limit == null) {
            return;
        }
        String budget = "The budget maspo.budget." + name + " = " + text(limit) + " ";
        if (planned != null && planned.doubleValue() > limit.doubleValue()) {
            notes.accept(budget + "is below the most that is planned (" + text(planned)
                    + "): a run that comes to it ends there, with the best prompts up to then.");
        } else if (planned != null) {
            notes.accept(budget + "is enough for the most that is planned.");
        }
    }

    private static String text(Number number) {
        return number.doubleValue() == Math.rint(number.doubleValue())
                ? String.format(Locale.ROOT, "%,.0f", number.doubleValue())
                : String.format(Locale.ROOT, "%,.4f", number.doubleValue());
    }
}
