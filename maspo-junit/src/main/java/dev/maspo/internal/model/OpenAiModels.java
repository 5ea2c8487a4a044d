package dev.maspo.internal.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.maspo.MaspoException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes models for configured endpoints. The only class that knows LangChain4j's OpenAI module. */
public final class OpenAiModels {

    private OpenAiModels() {}

    /**
     * Makes the model of an endpoint.
     *
     * @param endpoint the endpoint
     * @param environment looks an environment variable up
     * @return the model
     * @throws MaspoException if the environment variable of the key is not set
     */
    public static ChatModel connect(Endpoint endpoint, UnaryOperator<@Nullable String> environment) {
        String key = key(endpoint.apiKeyVariable(), environment);
        Secrets secrets = new Secrets(List.of(key));
        ChatModel model = OpenAiChatModel.builder()
                .baseUrl(endpoint.baseUrl())
                .modelName(endpoint.modelName())
                .apiKey(key)
                .temperature(endpoint.temperature())
                .timeout(endpoint.timeout())
                // Every attempt is to be paid, paced and counted by the gateway.
                .maxRetries(0)
                .httpClientBuilder(new HttpCallsBuilder(InstantSource.system(), secrets))
                .build();
        return new EndpointModel(model, endpoint.baseUrl(), endpoint.modelName(), secrets);
    }

    private static String key(@Nullable String variable, UnaryOperator<@Nullable String> environment) {
        if (variable == null) {
            return "none"; // The builder insists on a key; an endpoint that wants none ignores it.
        }
        String key = environment.apply(variable);
        if (key == null || key.isBlank()) {
            throw new MaspoException("The environment variable " + variable
                    + ", named by maspo.model.api-key-env, is not set. Set it to the key of the endpoint.");
        }
        return key.strip(); // What was read from a file may end with a line, which no header can hold.
    }
}
