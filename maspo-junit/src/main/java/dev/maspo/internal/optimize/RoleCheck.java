package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a proposed prompt is still a prompt for its agent. Compared are content words: those of the agent's role, of
 * its original prompt and of the candidate's parent are its own. The prompt must say something besides placeholders,
 * must keep a tenth of the agent's own words, and must not be nearer to another agent's prompt than to its own.
 */
final class RoleCheck {

    private static final double KEPT = 0.1;
    // Of prompts of a few words nothing can be asked.
    private static final int ENOUGH = 8;
    // So much nearer to another agent; agents that work together share words.
    private static final double NEARER = 0.25;

    private final Map<String, Set<String>> words = new HashMap<>();

    RoleCheck(Iterable<Agent> agents, PromptSet originals) {
        for (Agent agent : agents) {
            words.put(agent.id(), content(agent.role() + " " + Objects.requireNonNull(originals.get(agent.id()))));
        }
    }

    Optional<String> problem(Agent agent, String parent, String proposed) {
        Set<String> own = new HashSet<>(words.getOrDefault(agent.id(), Set.of()));
        own.addAll(content(parent));
        Set<String> found = content(proposed);
        if (found.isEmpty() && !own.isEmpty()) {
            return Optional.of("it says nothing: there are only placeholders in it.");
        }
        if (own.size() < ENOUGH) {
            return Optional.empty();
        }
        if (shared(found, own) < KEPT * own.size()) {
            return Optional.of(
                    "it has hardly a word in common with the agent's role and prompt. The agent's role stays: "
                            + agent.role() + ".");
        }
        double near = shared(found, own) / found.size();
        return words.entrySet().stream()
                .filter(other ->
                        !other.getKey().equals(agent.id()) && other.getValue().size() >= ENOUGH)
                .filter(other -> shared(found, other.getValue()) / found.size() > near + NEARER)
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .map(other -> "it reads like the prompt of the agent '" + other + "', not of '" + agent.id()
                        + "'. The agent's role stays: " + agent.role() + ".");
    }

    private static double shared(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    private static Set<String> content(String text) {
        // What demonstrations show are the words of cases, not of the prompt.
        return Words.content(DemonstrationBlock.without(text).replaceAll("\\{\\{[^{}]*}}", " "));
    }
}
