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
 * Whether a proposed prompt is still a prompt for its agent, by its content words. It must say something besides
 * placeholders, must keep a tenth of the words of the agent's role and original prompt, and must not be nearer to
 * another agent's prompt than to its own, to which here those of the candidate's parent count, too.
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
        Set<String> role = words.getOrDefault(agent.id(), Set.of());
        Set<String> own = new HashSet<>(role);
        own.addAll(content(parent));
        Set<String> found = content(proposed);
        if (found.isEmpty() && !own.isEmpty()) {
            return Optional.of("it says nothing: there are only placeholders in it.");
        }
        if (role.size() < ENOUGH) {
            return Optional.empty();
        }
        // Not the parent's words, too: step by step they would lead away from the role.
        if (shared(found, role) < KEPT * role.size()) {
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
