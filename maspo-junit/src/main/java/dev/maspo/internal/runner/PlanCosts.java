package dev.maspo.internal.runner;

import dev.maspo.ModelRole;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.Prices;
import dev.maspo.internal.optimize.CallBound;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.result.PlannedUse;
import dev.maspo.result.Usage;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What calls cost: their tokens, and the price of these where it is known. */
final class PlanCosts {

    private final Pipeline pipeline;
    private final PlanSizes sizes;
    private final ModelTable models;
    private final Prices prices;
    private final Set<String> unpriced = new TreeSet<>();

    PlanCosts(Pipeline pipeline, PlanSizes sizes, ModelTable models, Prices prices) {
        this.pipeline = pipeline;
        this.sizes = sizes;
        this.models = models;
        this.prices = prices;
    }

    PlannedUse of(CallBound calls) {
        double input = 0;
        double output = 0;
        @Nullable Double money = 0.0;
        for (ModelRole role : ModelRole.values()) {
            for (Map.Entry<String, Long> entry : calls.of(role).entrySet()) {
                long count = entry.getValue();
                if (count > 0) {
                    Agent agent = pipeline.agent(entry.getKey());
                    PlanSizes.Size size = size(role, agent);
                    input += count * size.input();
                    output += count * size.output();
                    money = plus(money, price(role, agent), count, size);
                }
            }
        }
        return new PlannedUse(
                new Usage.Calls(
                        sum(calls, ModelRole.AGENT), sum(calls, ModelRole.JUDGE), sum(calls, ModelRole.OPTIMIZER)),
                new Usage.Tokens(Math.round(input), Math.round(output)),
                money);
    }

    /** The names of models whose price was wanted and is not known; empty for one that does not tell its name. */
    Set<String> unpriced() {
        return unpriced;
    }

    private PlanSizes.Size size(ModelRole role, Agent agent) {
        return switch (role) {
            case AGENT -> sizes.agent(agent);
            case JUDGE -> sizes.judge(agent);
            case OPTIMIZER -> sizes.optimizer(agent);
        };
    }

    private Optional<Prices.Price> price(ModelRole role, Agent agent) {
        String name = models.find(role, agent.id()).map(Prices::name).orElse("");
        Optional<Prices.Price> price = prices.byModel().apply(name);
        if (price.isEmpty()) {
            unpriced.add(name);
        }
        return price;
    }

    private static @Nullable Double plus(
            @Nullable Double sum, Optional<Prices.Price> price, long count, PlanSizes.Size size) {
        return sum == null || price.isEmpty()
                ? null
                : Double.valueOf(sum + price.get().of(count * size.input(), count * size.output()));
    }

    private static long sum(CallBound calls, ModelRole role) {
        return calls.of(role).values().stream().mapToLong(Long::longValue).sum();
    }
}
