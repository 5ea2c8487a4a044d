package dev.maspo.internal.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A checked graph of agents: acyclic, every edge known, one terminal agent. */
public final class Pipeline {

    private final String name;
    private final Map<String, Agent> agents;
    private final Agent terminal;
    private final Map<String, Integer> stepsAfter;

    /**
     * Checks the graph and puts the agents in topological order; ties are broken by id, so the order is always the
     * same.
     *
     * @param name the pipeline's name
     * @param agents its agents
     * @throws dev.maspo.MaspoException if the agents do not form one pipeline
     */
    public Pipeline(String name, List<Agent> agents) {
        this.name = name;
        Map<String, Agent> byId = GraphCheck.byId(name, agents);
        this.agents = inOrder(name, byId);
        this.terminal = GraphCheck.terminal(name, this.agents);
        this.stepsAfter = stepsAfter(this.agents);
    }

    private static Map<String, Agent> inOrder(String name, Map<String, Agent> byId) {
        Map<String, Agent> order = new LinkedHashMap<>();
        Set<String> open = new TreeSet<>(byId.keySet());
        while (!open.isEmpty()) {
            String next = open.stream()
                    .filter(id -> order.keySet().containsAll(require(byId, id).inputs()))
                    .findFirst()
                    .orElseThrow(() -> GraphCheck.cycle(name, byId, open));
            open.remove(next);
            order.put(next, require(byId, next));
        }
        return order;
    }

    private static Map<String, Integer> stepsAfter(Map<String, Agent> agents) {
        Map<String, Integer> longest = new HashMap<>();
        List<Agent> backwards = new ArrayList<>(agents.values());
        Collections.reverse(backwards);
        for (Agent agent : backwards) {
            int after = longest.merge(agent.id(), 1, Math::max);
            agent.inputs().forEach(input -> longest.merge(input, after + 1, Math::max));
        }
        return longest;
    }

    private static Agent require(Map<String, Agent> agents, String id) {
        return Objects.requireNonNull(agents.get(id), () -> "no agent '" + id + "'");
    }

    /**
     * The pipeline's name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * All agents in topological order.
     *
     * @return the agents
     */
    public List<Agent> agents() {
        return List.copyOf(agents.values());
    }

    /**
     * The agents that have a prompt, in topological order.
     *
     * @return the agents that can be optimized
     */
    public List<Agent> prompted() {
        return agents.values().stream().filter(Agent::hasPrompt).toList();
    }

    /**
     * An agent.
     *
     * @param id its id, which must be one of the pipeline's
     * @return the agent
     */
    public Agent agent(String id) {
        return require(agents, id);
    }

    /**
     * Whether the pipeline has an agent of that id.
     *
     * @param id the id
     * @return true if it has one
     */
    public boolean has(String id) {
        return agents.containsKey(id);
    }

    /**
     * The agent whose output is the pipeline's.
     *
     * @return the terminal agent
     */
    public Agent terminal() {
        return terminal;
    }

    /**
     * How much comes after an agent's output before its case is done: the agents on the longest way to the end, and the
     * judging there.
     *
     * @param id the agent's id
     * @return the number of steps, 1 for the terminal agent
     */
    int stepsAfter(String id) {
        return Objects.requireNonNull(stepsAfter.get(id));
    }

    /**
     * The agents that read an agent's output directly.
     *
     * @param id the agent's id
     * @return its direct successors, in topological order
     */
    public List<Agent> successors(String id) {
        return agents.values().stream().filter(a -> a.inputs().contains(id)).toList();
    }

    /**
     * The agents whose outputs show what an agent's output was worth to those who work with it: its direct successors,
     * where a successor without a prompt, which only passes on what it got, stands for the ones after it.
     *
     * @param id the agent's id
     * @return the agents, in topological order
     */
    public List<Agent> readers(String id) {
        Set<String> readers = new TreeSet<>();
        Deque<Agent> open = new ArrayDeque<>(successors(id));
        while (!open.isEmpty()) {
            Agent next = open.remove();
            if (next.hasPrompt() || next.equals(terminal)) {
                readers.add(next.id());
            } else {
                open.addAll(successors(next.id()));
            }
        }
        return agents.values().stream().filter(a -> readers.contains(a.id())).toList();
    }

    /**
     * The direct successors and the {@linkplain #readers readers} of an agent together.
     *
     * @param id the agent's id
     * @return the agents, in topological order
     */
    public List<Agent> listeners(String id) {
        List<Agent> readers = readers(id);
        return agents.values().stream()
                .filter(a -> a.inputs().contains(id) || readers.contains(a))
                .toList();
    }

    /**
     * The agents that an agent's output can reach.
     *
     * @param id the agent's id
     * @return the ids of its descendants, in topological order
     */
    public Set<String> descendants(String id) {
        Set<String> reached = new LinkedHashSet<>();
        for (Agent agent : new ArrayList<>(agents.values())) {
            if (agent.inputs().contains(id) || agent.inputs().stream().anyMatch(reached::contains)) {
                reached.add(agent.id());
            }
        }
        return reached;
    }
}
