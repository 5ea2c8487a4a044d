package dev.maspo.internal.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.Optional;

/**
 * What tells a model from others: the endpoint and the model's name where they are configured, else its class, provider
 * and default parameters.
 *
 * @param name the model's name, for people
 * @param lasting whether this is the same model in the next run. One that names no model is not: it is code, such as a
 *     stub or a lambda, and code changes without a trace in its description
 * @param canonical all of the above as JSON
 */
record ModelIdentity(String name, boolean lasting, String canonical) {

    /**
     * Describes a model.
     *
     * @param model the model
     * @param number tells models apart that do not describe themselves, within one run
     */
    static ModelIdentity of(ChatModel model, int number) {
        if (model instanceof ReplayedModel replayed) {
            return replayed.identity(number);
        }
        ChatRequestParameters parameters = model.defaultRequestParameters();
        String name = parameters == null ? null : parameters.modelName();
        Optional<String> defaults = parameters == null ? Optional.empty() : CanonicalJson.of(parameters);
        if (name == null || name.isBlank() || defaults.isEmpty()) {
            String shown = model.getClass().getSimpleName();
            return new ModelIdentity(shown, false, "{\"unnamed\":" + number + "}");
        }
        String where = model instanceof EndpointModel endpoint
                ? "\"endpoint\":" + CanonicalJson.quoted(endpoint.baseUrl())
                : "\"class\":" + CanonicalJson.quoted(model.getClass().getName());
        String provider = CanonicalJson.quoted(String.valueOf(model.provider()));
        return new ModelIdentity(
                name, true, "{" + where + ",\"provider\":" + provider + ",\"defaults\":" + defaults.get() + "}");
    }
}
