package dev.maspo.internal.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets a call through only if the budget allows it. */
final class Budgeted implements ModelGateway {

    private final ModelGateway inner;
    private final ModelTable models;
    private final Prices prices;
    private final Budget budget;
    // The roles ask in different lengths.
    private final Map<String, TokenEstimate> estimates = new ConcurrentHashMap<>();

    /**
     * Creates the layer.
     *
     * @param inner makes one attempt
     * @param models which model plays which role
     * @param prices what their tokens cost
     * @param budget what may be used
     */
    Budgeted(ModelGateway inner, ModelTable models, Prices prices, Budget budget) {
        this.inner = inner;
        this.models = models;
        this.prices = prices;
        this.budget = budget;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        if (!budget.limits().countTokens()) {
            budget.enter(new Spend(1, 0, 0, 0));
            return inner.chat(caller, request);
        }
        TokenEstimate estimate =
                estimates.computeIfAbsent(caller.role() + "/" + caller.agent(), key -> new TokenEstimate());
        Optional<ChatModel> model = models.find(caller.role(), caller.agent());
        Prices.@Nullable Price price = model.flatMap(m -> prices.of(m, request)).orElse(null);
        Spend guess = spend((double) estimate.input(request), (double) estimate.output(request), price);
        budget.enter(guess);
        // Until the answer says otherwise; an Error leaves it so.
        Spend real = guess;
        try {
            ChatResponse response = inner.chat(caller, request);
            estimate.learn(request, response.tokenUsage());
            real = settled(response.tokenUsage(), guess, price);
            return response;
        } catch (ModelCallException e) {
            real = e.trouble().perhapsPaid() ? spend(guess.inputTokens(), 0, price) : spend(0, 0, price);
            throw e;
        } finally {
            budget.settle(guess, real);
        }
    }

    // A model that does not count its tokens is taken at the guess.
    private static Spend settled(@Nullable TokenUsage usage, Spend guess, Prices.@Nullable Price price) {
        if (usage == null) {
            return guess;
        }
        Integer input = usage.inputTokenCount();
        Integer output = usage.outputTokenCount();
        return spend(
                input == null ? guess.inputTokens() : input, output == null ? guess.outputTokens() : output, price);
    }

    private static Spend spend(double input, double output, Prices.@Nullable Price price) {
        return new Spend(1, input, output, price == null ? 0 : price.of(input, output));
    }
}
