package dev.maspo.internal.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

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
        this.agents = sharing(inOrder(name, byId));
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

    // A prompt belongs to the first of the agents that share it.
    private static Map<String, Agent> sharing(Map<String, Agent> order) {
        Map<String, String> owners = new HashMap<>();
        Map<String, Agent> shared = new LinkedHashMap<>();
        for (Agent agent : order.values()) {
            String file = agent.promptResource();
            boolean alone = file == null || owners.putIfAbsent(file, agent.id()) == null;
            shared.put(agent.id(), alone ? agent : agent.sharing(Objects.requireNonNull(owners.get(file))));
        }
        return shared;
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
     * The agents that stand for the prompts, in topological order: of several that share one, the first.
     *
     * @return one agent for each prompt
     */
    public List<Agent> prompted() {
        return agents.values().stream()
                .filter(a -> a.hasPrompt() && a.promptId().equals(a.id()))
                .toList();
    }

    /**
     * The agents that work under an agent's prompt.
     *
     * @param agent the agent
     * @return the agent and those that share its prompt, in topological order
     */
    public List<Agent> sharing(Agent agent) {
        return agents.values().stream()
                .filter(a -> a.id().equals(agent.id())
                        || (agent.hasPrompt() && a.hasPrompt() && a.promptId().equals(agent.promptId())))
                .toList();
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
     * The ids of the agents that work under an agent's prompt.
     *
     * @param agent the agent
     * @return the ids, in topological order
     */
    public List<String> users(Agent agent) {
        return sharing(agent).stream().map(Agent::id).toList();
    }

    /**
     * The agents that read some agents' outputs directly, without these themselves and those that share their prompt.
     *
     * @param some the agents
     * @return their direct successors, in topological order
     */
    public List<Agent> successors(List<Agent> some) {
        Set<Agent> successors = new HashSet<>();
        some.forEach(agent -> successors.addAll(successors(agent.id())));
        some.forEach(agent -> sharing(agent).forEach(successors::remove));
        return agents.values().stream().filter(successors::contains).toList();
    }

    /**
     * The agents whose outputs show what an agent's prompt is worth to those who work with its output: its direct
     * successors, where a successor without a prompt, which only passes on what it got, stands for the ones after it.
     * Agents that share the prompt are no readers of it; what reads any of them is.
     *
     * @param id the agent's id
     * @return the agents, in topological order
     */
    public List<Agent> readers(String id) {
        return readers(sharing(agent(id)), agent -> true);
    }

    /**
     * The readers in one case, where agents that were not asked only pass on what they got, too.
     *
     * @param working the agents under a prompt that were asked
     * @param asked whether an agent was asked
     * @return the agents, in topological order
     */
    public List<Agent> readers(List<Agent> working, Predicate<Agent> asked) {
        Set<String> own = new HashSet<>();
        Deque<Agent> open = new ArrayDeque<>();
        for (Agent agent : working) {
            sharing(agent).forEach(a -> own.add(a.id()));
            open.addAll(successors(agent.id()));
        }
        Set<String> readers = new HashSet<>();
        while (!open.isEmpty()) {
            Agent next = open.remove();
            boolean works = next.equals(terminal) || (next.hasPrompt() && asked.test(next));
            if (works && !own.contains(next.id())) {
                readers.add(next.id());
            } else {
                open.addAll(successors(next.id()));
            }
        }
        return agents.values().stream().filter(a -> readers.contains(a.id())).toList();
    }

    /**
     * The direct successors and the {@linkplain #readers readers} of an agent, and of those that share its prompt.
     *
     * @param id the agent's id
     * @return the agents, in topological order
     */
    public List<Agent> listeners(String id) {
        Set<Agent> listeners = new HashSet<>(readers(id));
        listeners.addAll(successors(sharing(agent(id))));
        return agents.values().stream().filter(listeners::contains).toList();
    }

    /**
     * The agents that another prompt of an agent can make work anew.
     *
     * @param agent the agent
     * @return those that work under the prompt, and all that their outputs can reach, in topological order
     */
    public List<Agent> affected(Agent agent) {
        Set<String> reached = new HashSet<>();
        for (Agent sharing : sharing(agent)) {
            reached.add(sharing.id());
            reached.addAll(descendants(sharing.id()));
        }
        return agents.values().stream().filter(a -> reached.contains(a.id())).toList();
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
