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
 * @param constraints what its output has to meet
 */
public record Agent(
        String id,
        String role,
        String rubric,
        @Nullable String promptResource,
        List<String> inputs,
        AgentFunction function,
        List<Constraint> constraints) {

    /** Copies the lists. */
    public Agent {
        inputs = inputs.stream().distinct().toList();
        constraints = List.copyOf(constraints);
    }

    /**
     * An agent without constraints.
     *
     * @param id the agent's id
     * @param role what it does, in a sentence
     * @param rubric what makes its output good; empty for nothing beyond the role
     * @param promptResource where its prompt comes from; null for an agent without a prompt
     * @param inputs the ids of its predecessors
     * @param function the user's code
     */
    public Agent(
            String id,
            String role,
            String rubric,
            @Nullable String promptResource,
            List<String> inputs,
            AgentFunction function) {
        this(id, role, rubric, promptResource, inputs, function, List.of());
    }

    /**
     * An agent without a rubric and constraints.
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

    /**
     * The same agent as one that is not to be optimized.
     *
     * @return the agent without a prompt of its own
     */
    public Agent fixed() {
        return new Agent(id, role, rubric, null, inputs, function, constraints);
    }

    /**
     * The most calls that a run of a case takes for each that the agent's code makes.
     *
     * @return 2 if its answers may have to be repaired, else 1
     */
    public int callsForOne() {
        return constraints.stream().anyMatch(Constraint::repair) ? 2 : 1;
    }
}
