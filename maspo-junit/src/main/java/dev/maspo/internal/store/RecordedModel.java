package dev.maspo.internal.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a recording says of a model, so that a replay can do without it.
 *
 * @param role the role that it plays
 * @param agent the agent that has it for itself; null for the model of all
 * @param name its name; null if it tells none
 * @param provider LangChain4j's name of its provider
 * @param capabilities LangChain4j's names of what it can do
 * @param parameters its default parameters besides the name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"role", "agent", "name", "provider", "capabilities", "parameters"})
public record RecordedModel(
        String role,
        @Nullable String agent,
        @Nullable String name,
        String provider,
        List<String> capabilities,
        Map<String, JsonNode> parameters) {

    /** Sorts, and fills in what a file may leave out. */
    @SuppressWarnings("ConstantValue") // Jackson gives null for what is missing.
    public RecordedModel {
        provider = provider == null ? "OTHER" : provider;
        capabilities = capabilities == null
                ? List.of()
                : capabilities.stream().sorted().toList();
        parameters = parameters == null ? Map.of() : new TreeMap<>(parameters);
    }

    /**
     * The model that answers for an agent.
     *
     * @param models the models of a recording
     * @param role the role
     * @param agent the agent
     * @return the agent's own model, else that of all
     */
    public static Optional<RecordedModel> of(List<RecordedModel> models, String role, String agent) {
        return models.stream()
                .filter(model -> model.role.equals(role) && agent.equals(model.agent))
                .findFirst()
                .or(() -> models.stream()
                        .filter(model -> model.role.equals(role) && model.agent == null)
                        .findFirst());
    }
}
