package dev.maspo.internal.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
 * @param names the placeholder of each predecessor's output that is not called like the predecessor, by agent id
 * @param promptId under which agent's id prompt sets hold its prompt: its own, or that of the first agent that shares
 *     it
 */
public record Agent(
        String id,
        String role,
        String rubric,
        @Nullable String promptResource,
        List<String> inputs,
        AgentFunction function,
        List<Constraint> constraints,
        Map<String, String> names,
        String promptId) {

    /** Copies the lists and the map. */
    public Agent {
        inputs = inputs.stream().distinct().toList();
        constraints = List.copyOf(constraints);
        names = Map.copyOf(names);
    }

    /**
     * An agent whose placeholders are its predecessors' ids, and whose prompt is not shared.
     *
     * @param id the agent's id
     * @param role what it does, in a sentence
     * @param rubric what makes its output good; empty for nothing beyond the role
     * @param promptResource where its prompt comes from; null for an agent without a prompt
     * @param inputs the ids of its predecessors
     * @param function the user's code
     * @param constraints what its output has to meet
     */
    public Agent(
            String id,
            String role,
            String rubric,
            @Nullable String promptResource,
            List<String> inputs,
            AgentFunction function,
            List<Constraint> constraints) {
        this(id, role, rubric, promptResource, inputs, function, constraints, Map.of(), id);
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
        return new Agent(id, role, rubric, null, inputs, function, constraints, names, promptId);
    }

    /**
     * An agent without a prompt that hands on what others have made.
     *
     * @param pipeline the pipeline of the others, which has no agent of its id
     * @param like whose role and rubric it has
     * @param others the others' ids, at least one
     * @return the agent, whose output is their outputs as text
     */
    public static Agent together(Pipeline pipeline, Agent like, List<String> others) {
        String id = like.id() + "-together";
        while (pipeline.has(id)) {
            id += "-";
        }
        AgentFunction function = (call, outputs) -> others.stream()
                .map(other -> Values.text(Objects.requireNonNull(outputs.get(other))))
                .collect(Collectors.joining("\n\n"));
        return new Agent(id, like.role(), like.rubric(), null, others, function);
    }

    /** The same agent with the prompt that another one has. */
    Agent sharing(String owner) {
        return new Agent(id, role, rubric, promptResource, inputs, function, constraints, names, owner);
    }

    /**
     * The placeholder that stands for a predecessor's output.
     *
     * @param input the predecessor's id
     * @return the placeholder's name, without braces
     */
    public String placeholder(String input) {
        return names.getOrDefault(input, input);
    }

    /**
     * What its predecessors handed it, as its prompt calls it.
     *
     * @param outputs the outputs by agent id
     * @return the same by placeholder
     */
    public Map<String, String> named(Map<String, String> outputs) {
        Map<String, String> named = new LinkedHashMap<>();
        outputs.forEach((input, text) -> named.put(placeholder(input), text));
        return named;
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
