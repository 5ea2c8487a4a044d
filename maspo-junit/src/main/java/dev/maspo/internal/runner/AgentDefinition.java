package dev.maspo.internal.runner;

import dev.maspo.AgentCall;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent as a test class declares it.
 *
 * @param id the agent's id
 * @param role what it does
 * @param rubric what makes its output good; empty for nothing beyond the role
 * @param prompt the resource of its prompt; empty for none
 * @param inputs the ids of its predecessors
 * @param body the user's code
 * @param constraints what its output has to meet
 * @param names what the prompt calls the output of a predecessor that has another name there, by agent id
 */
public record AgentDefinition(
        String id,
        String role,
        String rubric,
        String prompt,
        List<String> inputs,
        Body body,
        List<ConstraintDefinition> constraints,
        Map<String, String> names) {

    /** Copies the lists and the map. */
    public AgentDefinition {
        inputs = List.copyOf(inputs);
        constraints = List.copyOf(constraints);
        names = Map.copyOf(names);
    }

    /**
     * An agent without constraints and other names.
     *
     * @param id the agent's id
     * @param role what it does
     * @param rubric what makes its output good; empty for nothing beyond the role
     * @param prompt the resource of its prompt; empty for none
     * @param inputs the ids of its predecessors
     * @param body the user's code
     */
    public AgentDefinition(String id, String role, String rubric, String prompt, List<String> inputs, Body body) {
        this(id, role, rubric, prompt, inputs, body, List.of(), Map.of());
    }

    /** The user's code of one agent. */
    @FunctionalInterface
    public interface Body {

        /**
         * Does the agent's work on one case.
         *
         * @param call the call as the user sees it
         * @param inputs the predecessors' outputs by agent id
         * @return the agent's output
         * @throws Throwable whatever the user's code throws
         */
        @Nullable
        Object apply(AgentCall call, Map<String, Object> inputs) throws Throwable;
    }
}
