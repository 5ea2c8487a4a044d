package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rules of a pipeline's graph, and what is said when one is broken. */
final class GraphCheck {

    private GraphCheck() {}

    static Map<String, Agent> byId(String pipeline, List<Agent> agents) {
        if (agents.isEmpty()) {
            throw new MaspoException(
                    start(pipeline) + "it has no agents. Add a method with @AgentStep for each agent.");
        }
        Map<String, Agent> byId = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (Agent agent : agents) {
            SafeName.check("The agent id", agent.id());
            byId.put(agent.id(), agent);
            // Ids name files, and some file systems do not tell upper case from lower.
            if (!ids.add(agent.id().toLowerCase(Locale.ROOT))) {
                throw new MaspoException(
                        start(pipeline) + "it has two agents with the id '" + agent.id()
                                + "'. Give one of the @AgentStep methods another name or an id of its own: @AgentStep(id = ...).");
            }
        }
        for (Agent agent : agents) {
            checkInputs(pipeline, agent, byId.keySet());
            checkNames(pipeline, agent, byId.keySet());
        }
        return byId;
    }

    private static void checkInputs(String pipeline, Agent agent, Set<String> known) {
        for (String input : agent.inputs()) {
            if (!known.contains(input)) {
                throw new MaspoException(start(pipeline) + "agent '" + agent.id() + "' takes @From(\"" + input
                        + "\"), but there is no agent of that id. Known agents: " + String.join(", ", known) + ".");
            }
        }
    }

    // A placeholder must say one thing only.
    private static void checkNames(String pipeline, Agent agent, Set<String> known) {
        Set<String> taken = new HashSet<>();
        for (String input : agent.inputs()) {
            String name = agent.placeholder(input);
            String from = start(pipeline) + "agent '" + agent.id() + "' takes @From(value = \"" + input + "\", as = \""
                    + name + "\")";
            if (!name.equals(input)
                    && !PromptTemplate.placeholders("{{" + name + "}}").equals(Set.of(name))) {
                throw new MaspoException(from + ", which is no name of a placeholder. It starts with a letter or _, and"
                        + " has letters, digits, '.', '_' and '-' only.");
            }
            if (!name.equals(input) && known.contains(name)) {
                throw new MaspoException(from + ", but there is an agent of that id, so {{" + name
                        + "}} could mean either. Choose another name.");
            }
            if (!taken.add(name)) {
                throw new MaspoException(from + ", and another agent's output under the same name, so {{" + name
                        + "}} could mean either. Choose another name.");
            }
        }
    }

    static MaspoException cycle(String pipeline, Map<String, Agent> byId, Set<String> open) {
        // Every open agent waits for another open one, so walking back along such inputs must come round.
        List<String> path = new ArrayList<>();
        String at = open.iterator().next();
        while (!path.contains(at)) {
            path.add(at);
            at = Objects.requireNonNull(byId.get(at)).inputs().stream()
                    .filter(open::contains)
                    .findFirst()
                    .orElseThrow();
        }
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
        cycle.add(at);
        Collections.reverse(cycle);
        return new MaspoException(start(pipeline) + "it has a cycle: " + String.join(" -> ", cycle)
                + ". A pipeline runs once from its inputs to its end: drop one of these @From parameters."
                + " For several rounds, write one agent per round; they may share a prompt file.");
    }

    static Agent terminal(String pipeline, Map<String, Agent> agents) {
        List<Agent> ends = agents.values().stream()
                .filter(a -> agents.values().stream().noneMatch(b -> b.inputs().contains(a.id())))
                .toList();
        if (ends.size() > 1) {
            throw new MaspoException(
                    start(pipeline) + "it has " + ends.size() + " terminal agents, whose output nobody reads: "
                            + String.join(", ", ends.stream().map(Agent::id).toList())
                            + ". It must have one: hand the others' outputs on with @From, or remove them.");
        }
        return ends.get(0);
    }

    private static String start(String pipeline) {
        return "Pipeline '" + pipeline + "': ";
    }
}
