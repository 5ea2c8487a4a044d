package dev.maspo.internal.judge;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whose outputs show what a prompt is worth in one case: those of agents that at least one of the two runs asked.
 *
 * @param agents the agents that worked under the prompt; none if the case says nothing of it
 * @param readers the agents that worked with their outputs
 */
record Working(List<Agent> agents, List<Agent> readers) {

    /** In two runs of a case that have ended. */
    static Working in(Pipeline pipeline, Agent agent, CaseRun incumbent, CaseRun candidate) {
        return of(pipeline, agent, about -> incumbent.asked(about) || candidate.asked(about));
    }

    /**
     * As far as the run under the incumbent prompts tells alone, which it does if all agents in question were asked.
     */
    static Optional<Working> known(Pipeline pipeline, Agent agent, CaseRun incumbent) {
        Working all = of(pipeline, agent, about -> true);
        boolean asked = all.agents.stream().allMatch(about -> incumbent.asked(about))
                && all.readers.stream().allMatch(about -> incumbent.asked(about));
        return asked ? Optional.of(all) : Optional.empty();
    }

    private static Working of(Pipeline pipeline, Agent agent, Predicate<Agent> asked) {
        List<Agent> agents = pipeline.sharing(agent).stream().filter(asked).toList();
        return new Working(agents, pipeline.readers(agents, asked));
    }
}
