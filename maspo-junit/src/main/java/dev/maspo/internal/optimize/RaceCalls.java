package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Calls of the joint search. Under every variant the agent and those after it run again; what the others answer is
 * known. A meeting is judged at the agent, at each of its readers and at the end, each in one order.
 *
 * @param pipeline the pipeline
 * @param asks how often an agent asks its model in one run of a case
 */
record RaceCalls(Pipeline pipeline, ToLongFunction<Agent> asks) {

    CallBound of(SearchSize size, int asked) {
        CallBound calls = CallBound.none();
        Agent terminal = pipeline.terminal();
        for (Agent agent : pipeline.prompted()) {
            List<Agent> again = new ArrayList<>(List.of(agent));
            pipeline.descendants(agent.id()).forEach(id -> again.add(pipeline.agent(id)));
            calls.addRuns(again, asks, size.runs());
            long questions = size.meetings() * asked;
            calls.addQuestions(terminal, questions);
            if (!agent.id().equals(terminal.id())) {
                calls.addQuestions(agent, questions);
            }
            pipeline.readers(agent.id()).stream()
                    .filter(reader -> !reader.id().equals(terminal.id()))
                    .forEach(reader -> calls.addQuestions(reader, questions));
            calls.addProposals(agent, asked * size.proposals());
        }
        return calls;
    }
}
