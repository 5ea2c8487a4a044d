package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Calls of a search for each agent by itself: those before it run once more under the prompts found up to then, and the
 * agent alone is raced and judged.
 *
 * @param pipeline the pipeline
 * @param asks how often an agent asks its model in one run of a case
 */
record LocalCalls(Pipeline pipeline, ToLongFunction<Agent> asks) {

    CallBound of(SearchSize size, int proposals, int questions) {
        CallBound calls = CallBound.none();
        for (Agent agent : pipeline.prompted()) {
            List<Agent> upTo = pipeline.agents().stream()
                    .filter(a -> a.equals(agent) || pipeline.descendants(a.id()).contains(agent.id()))
                    .toList();
            calls.addRuns(upTo, asks, size.cases());
            calls.addRuns(List.of(agent), asks, size.runs());
            calls.addQuestions(agent, size.meetings() * questions);
            calls.addProposals(agent, proposals * size.proposals());
        }
        return calls;
    }
}
