package dev.maspo.internal.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the tokens of models cost.
 *
 * @param byModel finds the price of a model by its name; the name is empty for a model that tells none
 */
public record Prices(Function<String, Optional<Price>> byModel) {

    /** No price of any model is known. */
    public static final Prices UNKNOWN = new Prices(name -> Optional.empty());

    private static final double MILLION = 1e6;

    /**
     * The price of one model's tokens.
     *
     * @param input of a million tokens of requests
     * @param output of a million tokens of answers
     */
    public record Price(double input, double output) {

        /**
         * What some tokens cost.
         *
         * @param inputTokens tokens of requests
         * @param outputTokens tokens of answers
         * @return their price
         */
        public double of(double inputTokens, double outputTokens) {
            return (input * inputTokens + output * outputTokens) / MILLION;
        }
    }

    /** The price of the model that will answer a request. */
    Optional<Price> of(ChatModel model, ChatRequest request) {
        String asked = request.parameters().modelName();
        return byModel.apply(asked == null ? name(model) : asked);
    }

    /**
     * A model's name.
     *
     * @param model the model
     * @return its name; empty if it tells none
     */
    public static String name(ChatModel model) {
        var parameters = model.defaultRequestParameters();
        @Nullable String name = parameters == null ? null : parameters.modelName();
        return name == null ? "" : name;
    }
}
