package dev.maspo.internal.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pipeline's agents and who reads whom.
 *
 * @param nodes the agents, in topological order
 */
public record Graph(List<Node> nodes) {

    /** Copies the list. */
    public Graph {
        nodes = List.copyOf(nodes);
    }

    /**
     * An agent.
     *
     * @param id its id
     * @param role what it does
     * @param prompted whether it has a prompt
     * @param inputs the agents whose outputs it reads
     */
    public record Node(String id, String role, boolean prompted, List<String> inputs) {

        /** Copies the list. */
        public Node {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * A graph of agents in any order.
     *
     * @param agents the agents, even of a graph that is none, for the report of an error
     * @return the graph, with its agents in topological order as far as there is one
     */
    public static Graph of(Collection<Node> agents) {
        Map<String, Node> open = new TreeMap<>();
        agents.forEach(agent -> open.put(agent.id(), agent));
        List<Node> order = new ArrayList<>();
        while (!open.isEmpty()) {
            Node next = open.values().stream()
                    .filter(node -> node.inputs().stream().noneMatch(open::containsKey))
                    .findFirst()
                    .orElseGet(() -> open.values().iterator().next());
            order.add(next);
            open.remove(next.id());
        }
        return new Graph(order);
    }

    /** How many agents come before each one on the longest way. */
    Map<String, Integer> depths() {
        Map<String, Integer> depths = new LinkedHashMap<>();
        for (Node node : nodes) {
            depths.put(
                    node.id(),
                    node.inputs().stream()
                            .mapToInt(input -> depths.getOrDefault(input, 0) + 1)
                            .max()
                            .orElse(0));
        }
        return depths;
    }
}
