package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Loads the prompts of a pipeline from the class path, and checks that each placeholder will be filled. */
public final class PromptFiles {

    private PromptFiles() {}

    /**
     * Loads every agent's prompt.
     *
     * @param pipeline the pipeline
     * @param resources where the files are
     * @return the prompts, with line feeds as line ends, without a byte order mark and without white space at the end
     * @throws MaspoException if a file is missing, empty or not UTF-8
     */
    public static PromptSet load(Pipeline pipeline, Resources resources) {
        Map<String, String> prompts = new LinkedHashMap<>();
        for (Agent agent : pipeline.prompted()) {
            String path = Objects.requireNonNull(agent.promptResource());
            String text = resources.text(path, "the prompt of agent '" + agent.id() + "'");
            String prompt = text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
            if (prompt.isBlank()) {
                throw new MaspoException("The prompt file " + path + " of agent '" + agent.id()
                        + "' is empty. Write the agent's instructions into it.");
            }
            prompts.put(agent.id(), prompt);
        }
        return new PromptSet(prompts);
    }

    /**
     * Checks that every case fills every placeholder.
     *
     * @param pipeline the pipeline
     * @param prompts its prompts
     * @param cases the cases
     * @throws MaspoException if some placeholder stays empty for some case
     */
    public static void checkPlaceholders(Pipeline pipeline, PromptSet prompts, Iterable<Case> cases) {
        for (Agent agent : pipeline.agents()) {
            if (agent.hasPrompt()) {
                String prompt = Objects.requireNonNull(prompts.get(agent.promptId()));
                Set<String> placeholders = PromptTemplate.placeholders(prompt);
                String sharing = sharing(pipeline, agent);
                for (Case item : cases) {
                    check(agent, placeholders, item, sharing);
                }
            }
        }
    }

    private static String sharing(Pipeline pipeline, Agent agent) {
        List<String> others = pipeline.sharing(agent).stream()
                .map(Agent::id)
                .filter(id -> !id.equals(agent.id()))
                .toList();
        return others.isEmpty()
                ? ""
                : " The file is shared with " + String.join(", ", others)
                        + ", so it can use only what each of them fills: give what they take one name,"
                        + " @From(value = ..., as = ...), or give this agent a file of its own.";
    }

    private static void check(Agent agent, Set<String> placeholders, Case item, String sharing) {
        Set<String> known = new TreeSet<>(item.fields().keySet());
        for (String input : agent.inputs()) {
            String name = agent.placeholder(input);
            if (!known.add(name)) {
                String as = name.equals(input) ? "'" : "' as '" + name + "'";
                throw new MaspoException("Agent '" + agent.id() + "' takes the output of agent '" + input + as
                        + ", and the input of case '" + item.id() + "' has a field of that name, so {{" + name
                        + "}} could mean either. Rename one of them.");
            }
        }
        Set<String> missing = new TreeSet<>(placeholders);
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw new MaspoException("The prompt file " + agent.promptResource() + " of agent '" + agent.id()
                    + "' has a placeholder that nobody fills in case '" + item.id() + "': {{"
                    + String.join("}}, {{", missing) + "}}. It can use {{" + String.join("}}, {{", known)
                    + "}}: the case's input and the agents it takes with @From." + sharing);
        }
    }
}
