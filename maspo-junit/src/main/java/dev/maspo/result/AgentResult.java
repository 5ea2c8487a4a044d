package dev.maspo.result;

import java.util.List;

/**
 * One agent's prompt before and after a run.
 *
 * @param id the agent's id
 * @param prompt the class path resource that holds the prompt
 * @param changed whether the run proposes another prompt
 * @param before the prompt that the run started from, with line feeds as line ends and no line end at its end
 * @param after the prompt that the run proposes, in the same form; equal to {@code before} if it is not changed
 * @param agents the ids of all agents that work under the prompt, in topological order; the agent's own comes first
 */
public record AgentResult(String id, String prompt, boolean changed, String before, String after, List<String> agents) {

    /** Copies the list; a result that names no agents is of an agent that shares its prompt with none. */
    public AgentResult {
        agents = agents == null || agents.isEmpty() ? List.of(id) : List.copyOf(agents);
    }

    /**
     * The result of an agent that shares its prompt with none.
     *
     * @param id the agent's id
     * @param prompt the class path resource that holds the prompt
     * @param changed whether the run proposes another prompt
     * @param before the prompt that the run started from
     * @param after the prompt that the run proposes
     */
    public AgentResult(String id, String prompt, boolean changed, String before, String after) {
        this(id, prompt, changed, before, after, List.of(id));
    }

    /**
     * Who works under the prompt, for people.
     *
     * @return the agents' ids, as {@code draft, revise}
     */
    public String users() {
        return String.join(", ", agents);
    }
}
