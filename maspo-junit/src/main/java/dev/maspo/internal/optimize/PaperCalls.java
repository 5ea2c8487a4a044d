package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Calls of the published algorithm, which keeps nothing: every prompt in the beam is run on a batch, and its two
 * candidates are run and judged there; outputs are summed up by one more call each.
 *
 * @param pipeline the pipeline
 * @param asks how often an agent asks its model in one run of a case
 */
record PaperCalls(Pipeline pipeline, ToLongFunction<Agent> asks) {

    private static final int CANDIDATES = 2;
    private static final int BEAM = 2;

    CallBound of(SearchSettings settings, int cases) {
        CallBound calls = CallBound.none();
        long batch = Math.min(PaperBatch.SIZE, cases);
        // The beam holds one prompt at the first step, and two from then on.
        long prompts = (long) BEAM * settings.rounds() * settings.steps() - 1;
        long refreshes = settings.rounds() - 1L;
        ToLongFunction<Agent> all = agent -> asks.applyAsLong(agent) + (agent.hasPrompt() ? 1 : 0);
        for (Agent agent : pipeline.prompted()) {
            List<Agent> sharing = pipeline.sharing(agent);
            List<Agent> again = pipeline.affected(agent);
            calls.addRuns(pipeline.agents(), all, (prompts + refreshes) * batch);
            long meetings = (CANDIDATES * prompts + refreshes) * batch;
            calls.addRuns(again, all, meetings);
            calls.addProposals(agent, CANDIDATES * prompts);
            calls.addQuestions(pipeline.terminal(), meetings);
            if (!agent.equals(pipeline.terminal())) {
                sharing.forEach(own -> calls.addQuestions(own, meetings));
                // A refresh does not look at the successors.
                pipeline.successors(sharing).forEach(next -> calls.addQuestions(next, CANDIDATES * prompts * batch));
            }
        }
        return calls;
    }
}
