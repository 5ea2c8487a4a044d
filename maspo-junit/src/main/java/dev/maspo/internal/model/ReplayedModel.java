package dev.maspo.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.store.RecordedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a model that is not there: it describes itself as the model did when it was recorded, and is never asked.
 */
public final class ReplayedModel implements ChatModel {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final @Nullable RecordedModel recorded;

    /**
     * Creates the stand-in.
     *
     * @param recorded what is known of the model; null for nothing
     */
    public ReplayedModel(@Nullable RecordedModel recorded) {
        this.recorded = recorded;
    }

    /** What the model was, as if it were there. */
    ModelIdentity identity(int number) {
        String unnamed = "{\"unnamed\":" + number + "}";
        if (recorded == null) {
            return new ModelIdentity("", false, unnamed);
        }
        String name = recorded.name() != null ? recorded.name() : Objects.requireNonNullElse(recorded.type(), "");
        JsonNode identity = recorded.identity();
        return identity == null
                ? new ModelIdentity(name, false, unnamed)
                : new ModelIdentity(name, true, CanonicalJson.of(identity).orElse(unnamed));
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        if (recorded == null) {
            return DefaultChatRequestParameters.EMPTY;
        }
        Map<String, JsonNode> parameters = recorded.parameters();
        List<String> stops = new ArrayList<>();
        parameters.getOrDefault("stopSequences", JSON.createArrayNode()).forEach(stop -> stops.add(stop.asText()));
        return ChatRequestParameters.builder()
                .modelName(recorded.name())
                .temperature(decimal(parameters.get("temperature")))
                .topP(decimal(parameters.get("topP")))
                .topK(whole(parameters.get("topK")))
                .frequencyPenalty(decimal(parameters.get("frequencyPenalty")))
                .presencePenalty(decimal(parameters.get("presencePenalty")))
                .maxOutputTokens(whole(parameters.get("maxOutputTokens")))
                .stopSequences(stops)
                .build();
    }

    private static @Nullable Double decimal(@Nullable JsonNode value) {
        return value == null ? null : Double.valueOf(value.doubleValue());
    }

    private static @Nullable Integer whole(@Nullable JsonNode value) {
        return value == null ? null : Integer.valueOf(value.intValue());
    }

    @Override
    public ModelProvider provider() {
        String name = recorded == null ? "" : recorded.provider();
        return Arrays.stream(ModelProvider.values())
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElse(ModelProvider.OTHER);
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        Set<Capability> capabilities = new LinkedHashSet<>();
        for (Capability capability : Capability.values()) {
            if (recorded != null && recorded.capabilities().contains(capability.name())) {
                capabilities.add(capability);
            }
        }
        return capabilities;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        throw new IllegalStateException("a recording answers in the place of this model");
    }
}
