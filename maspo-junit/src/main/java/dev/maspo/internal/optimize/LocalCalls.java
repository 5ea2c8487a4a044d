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
            Pipeline alone = LocalSearch.upTo(pipeline, agent);
            Agent owner = alone.agent(agent.id());
            calls.addRuns(known(alone.agents()), asks, size.cases());
            calls.addRuns(known(alone.affected(owner)), asks, size.runs());
            for (Agent about : RaceCalls.judged(alone, owner)) {
                Agent priced = pipeline.has(about.id()) ? about : agent;
                calls.addQuestions(priced, size.meetings() * questions);
            }
            calls.addProposals(agent, proposals * size.proposals());
        }
        return calls;
    }

    // As the whole pipeline has them, as they ask no less for not being searched.
    private List<Agent> known(List<Agent> agents) {
        return agents.stream()
                .filter(agent -> pipeline.has(agent.id()))
                .map(agent -> pipeline.agent(agent.id()))
                .toList();
    }
}
