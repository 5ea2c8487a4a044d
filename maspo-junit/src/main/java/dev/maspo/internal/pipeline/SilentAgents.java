package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds prompts that no model read in any case: an agent may keep silent, but not always. */
public final class SilentAgents {

    /** What makes a prompt reach its model. */
    static final String HOW =
            "Call AgentCall.chat(), or hand AgentCall.prompt() unchanged, or AgentCall.template() with"
                    + " its placeholders filled in, to AgentCall.model().";

    private SilentAgents() {}

    /**
     * Checks that each prompt was read in some case.
     *
     * @param pipeline the pipeline
     * @param runs runs of it
     * @throws MaspoException if a prompt was read in none of them
     */
    public static void check(Pipeline pipeline, List<CaseRun> runs) {
        check(pipeline, pipeline.prompted(), runs);
    }

    /**
     * Checks that some prompts were read in some case.
     *
     * @param pipeline the pipeline
     * @param agents the agents whose prompts they are
     * @param runs runs of it
     * @throws MaspoException if one of them was read in none
     */
    public static void check(Pipeline pipeline, Collection<Agent> agents, List<CaseRun> runs) {
        for (Agent agent : agents) {
            List<String> ids = pipeline.sharing(agent).stream().map(Agent::id).toList();
            List<Step> steps = runs.stream()
                    .flatMap(run -> ids.stream()
                            .flatMap(id -> Stream.ofNullable(run.steps().get(id))))
                    .toList();
            // An agent that failed may have asked before.
            boolean failed = runs.stream()
                    .anyMatch(run ->
                            run.failure() != null && ids.contains(run.failure().agent()));
            if (!steps.isEmpty() && !failed && steps.stream().noneMatch(Step::asked)) {
                throw new MaspoException(message(agent, ids, runs.size()));
            }
        }
    }

    private static String message(Agent agent, List<String> ids, int cases) {
        String who = ids.size() == 1
                ? "Agent '" + agent.id() + "'"
                : ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "Agents ", ""));
        return who + " asked no model in any of " + cases + " cases, so the prompt "
                + Objects.requireNonNull(agent.promptResource())
                + " reached no model, and no change to it could matter. "
                + HOW + " If it is asked in some cases only, add a case in which it is.";
    }
}
