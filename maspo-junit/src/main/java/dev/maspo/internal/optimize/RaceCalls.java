package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Calls of the joint search. Under every variant the agent and those after it run again; what the others answer is
 * known. A meeting is judged at the agent, at each of its readers and at the end.
 *
 * @param pipeline the pipeline
 * @param asks how often an agent asks its model in one run of a case
 */
record RaceCalls(Pipeline pipeline, ToLongFunction<Agent> asks) {

    /**
     * The calls.
     *
     * @param sizes how much the search does for each agent
     * @param proposals how often the optimizer is asked for one proposal
     * @param questions how often the judge is asked about one pair of outputs
     */
    CallBound of(Function<Agent, SearchSize> sizes, int proposals, int questions) {
        CallBound calls = CallBound.none();
        for (Agent agent : pipeline.prompted()) {
            SearchSize size = sizes.apply(agent);
            calls.addRuns(runAgain(pipeline, agent), asks, size.runs());
            judged(pipeline, agent).forEach(about -> calls.addQuestions(about, size.meetings() * questions));
            calls.addProposals(agent, proposals * size.proposals());
        }
        return calls;
    }

    /** Who runs again under another prompt of an agent. */
    static List<Agent> runAgain(Pipeline pipeline, Agent agent) {
        return pipeline.affected(agent);
    }

    /** Whose outputs are judged when prompts of an agent meet. */
    static Set<Agent> judged(Pipeline pipeline, Agent agent) {
        Set<Agent> judged = new LinkedHashSet<>(pipeline.readers(agent.id()));
        judged.addAll(pipeline.sharing(agent));
        judged.add(pipeline.terminal());
        return judged;
    }
}
