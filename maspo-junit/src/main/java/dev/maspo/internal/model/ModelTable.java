package dev.maspo.internal.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.ModelRole;
import java.util.Map;
import java.util.Optional;

/**
 * Which model plays which role.
 *
 * @param byRole the model of a role
 * @param byAgent the models of agents that have one of their own
 */
public record ModelTable(Map<ModelRole, ChatModel> byRole, Map<String, ChatModel> byAgent) {

    /** Copies the maps. */
    public ModelTable {
        byRole = Map.copyOf(byRole);
        byAgent = Map.copyOf(byAgent);
    }

    /**
     * The model for a role.
     *
     * @param role the role
     * @param agent the agent concerned
     * @return the model, if there is one
     */
    public Optional<ChatModel> find(ModelRole role, String agent) {
        if (role == ModelRole.AGENT && byAgent.containsKey(agent)) {
            return Optional.of(byAgent.get(agent));
        }
        return Optional.ofNullable(byRole.get(role));
    }
}
