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
import dev.maspo.ModelRole;
import dev.maspo.internal.store.RecordedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /**
     * What the users' code can ask of a model, for a recording.
     *
     * @param role the role that the model plays
     * @param agent the agent that has it for itself; null for all
     * @param model the model
     * @return its description
     */
    public static RecordedModel describe(ModelRole role, @Nullable String agent, ChatModel model) {
        ChatRequestParameters defaults = model.defaultRequestParameters();
        Map<String, JsonNode> parameters = new TreeMap<>();
        if (defaults != null) {
            put(parameters, "temperature", defaults.temperature());
            put(parameters, "topP", defaults.topP());
            put(parameters, "topK", defaults.topK());
            put(parameters, "frequencyPenalty", defaults.frequencyPenalty());
            put(parameters, "presencePenalty", defaults.presencePenalty());
            put(parameters, "maxOutputTokens", defaults.maxOutputTokens());
            List<String> stops = defaults.stopSequences();
            put(parameters, "stopSequences", stops == null || stops.isEmpty() ? null : stops);
        }
        return new RecordedModel(
                role.name().toLowerCase(Locale.ROOT),
                agent,
                defaults == null ? null : defaults.modelName(),
                String.valueOf(model.provider()),
                model.supportedCapabilities().stream().map(Capability::name).toList(),
                parameters);
    }

    private static void put(Map<String, JsonNode> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, JSON.valueToTree(value));
        }
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
