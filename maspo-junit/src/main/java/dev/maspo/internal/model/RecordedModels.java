package dev.maspo.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.maspo.ModelRole;
import dev.maspo.internal.store.RecordedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Describes models for a recording. */
public final class RecordedModels {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordedModels() {}

    /**
     * Describes the models of a run.
     *
     * @param models the models
     * @param secrets what must not be recorded
     * @return their descriptions
     * @throws RecordingException if a description holds a secret
     */
    public static List<RecordedModel> of(ModelTable models, Secrets secrets) {
        List<RecordedModel> described = new ArrayList<>();
        models.byRole().forEach((role, model) -> described.add(of(role, null, model, secrets)));
        models.byAgent().forEach((agent, model) -> described.add(of(ModelRole.AGENT, agent, model, secrets)));
        return described;
    }

    private static RecordedModel of(ModelRole role, @Nullable String agent, ChatModel model, Secrets secrets) {
        ChatRequestParameters defaults = model.defaultRequestParameters();
        ModelIdentity identity = ModelIdentity.of(model, 0);
        if (secrets.in(identity.canonical())) {
            throw new RecordingException(
                    "The model of the role " + role + (agent == null ? "" : " for agent '" + agent + "'")
                            + " cannot be recorded: its default parameters hold a secret. Hand that to the model in another way, such as its key or a"
                            + " header.");
        }
        // The JVM makes up the name of a lambda's class, and another one each time.
        String type =
                model.getClass().isHidden() ? "a lambda" : model.getClass().getSimpleName();
        return new RecordedModel(
                role.name().toLowerCase(Locale.ROOT),
                agent,
                defaults == null ? null : defaults.modelName(),
                identity.lasting() ? null : type,
                String.valueOf(model.provider()),
                model.supportedCapabilities().stream().map(Capability::name).toList(),
                defaults == null ? Map.of() : parameters(defaults),
                identity.lasting() ? CanonicalJson.tree(identity.canonical()) : null);
    }

    private static Map<String, JsonNode> parameters(ChatRequestParameters defaults) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        put(parameters, "temperature", defaults.temperature());
        put(parameters, "topP", defaults.topP());
        put(parameters, "topK", defaults.topK());
        put(parameters, "frequencyPenalty", defaults.frequencyPenalty());
        put(parameters, "presencePenalty", defaults.presencePenalty());
        put(parameters, "maxOutputTokens", defaults.maxOutputTokens());
        List<String> stops = defaults.stopSequences();
        put(parameters, "stopSequences", stops == null || stops.isEmpty() ? null : stops);
        return parameters;
    }

    private static void put(Map<String, JsonNode> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, JSON.valueToTree(value));
        }
    }
}
