package dev.maspo.internal.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agent of a pipeline.
 *
 * @param id the agent's id
 * @param role what it does, in a sentence
 * @param rubric what makes its output good, in the user's words; empty if they say nothing beyond the role
 * @param promptResource where its prompt comes from; null for an agent without a prompt
 * @param inputs the ids of its predecessors, each once
 * @param function the user's code
 */
public record Agent(
        String id,
        String role,
        String rubric,
        @Nullable String promptResource,
        List<String> inputs,
        AgentFunction function) {

    /** Copies the list. */
    public Agent {
        inputs = inputs.stream().distinct().toList();
    }

    /**
     * An agent without a rubric.
     *
     * @param id the agent's id
     * @param role what it does, in a sentence
     * @param promptResource where its prompt comes from; null for an agent without a prompt
     * @param inputs the ids of its predecessors
     * @param function the user's code
     */
    public Agent(String id, String role, @Nullable String promptResource, List<String> inputs, AgentFunction function) {
        this(id, role, "", promptResource, inputs, function);
    }

    /**
     * Whether the agent has a prompt, and so can be optimized.
     *
     * @return true if it has one
     */
    public boolean hasPrompt() {
        return promptResource != null;
    }
}
