package dev.maspo.internal.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One prompt per agent that has one: the thing that is optimized, compared and stored.
 *
 * @param prompts the prompt of each agent, by agent id in topological order
 */
public record PromptSet(Map<String, String> prompts) {

    /** Copies the map and keeps its order. */
    public PromptSet {
        prompts = Collections.unmodifiableMap(new LinkedHashMap<>(prompts));
    }

    /**
     * An agent's prompt.
     *
     * @param agent the agent's id
     * @return its prompt; null for an agent without one
     */
    public @Nullable String get(String agent) {
        return prompts.get(agent);
    }

    /**
     * This set with another prompt for one agent.
     *
     * @param agent the agent's id
     * @param prompt its new prompt
     * @return the new set
     */
    public PromptSet with(String agent, String prompt) {
        Map<String, String> changed = new LinkedHashMap<>(prompts);
        changed.put(agent, prompt);
        return new PromptSet(changed);
    }
}
