package dev.maspo.internal.optimize;

import dev.maspo.ModelRole;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.result.CaseCounts;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The most calls that a piece of work can take, by role and agent, if no answer is known yet and no call has to be
 * repeated. Whatever the models answer, and however unreadable, no run takes more. {@link #expected} is what a search
 * usually takes.
 *
 * @param agent calls of each agent
 * @param judge calls of the judge about the outputs of each agent
 * @param optimizer calls for proposals for each agent
 */
public record CallBound(Map<String, Long> agent, Map<String, Long> judge, Map<String, Long> optimizer) {

    // A question to the judge is asked in both orders.
    private static final int ORDERS = 2;
    // What cannot be read is asked again once.
    private static final int ASKED = 2;

    /** Copies the maps, sorted. */
    public CallBound {
        agent = new TreeMap<>(agent);
        judge = new TreeMap<>(judge);
        optimizer = new TreeMap<>(optimizer);
    }

    /**
     * Running cases once.
     *
     * @param pipeline the pipeline
     * @param asks how often an agent asks its model in one run of a case
     * @param cases how many cases
     * @return the bound
     */
    public static CallBound runs(Pipeline pipeline, ToLongFunction<Agent> asks, int cases) {
        Map<String, Long> agents = new TreeMap<>();
        pipeline.agents().forEach(agent -> add(agents, agent, cases * asks.applyAsLong(agent)));
        return new CallBound(agents, Map.of(), Map.of());
    }

    /**
     * A search, from the first run of its cases to its last step.
     *
     * @param pipeline the pipeline
     * @param asks how often an agent asks its model in one run of a case
     * @param settings how to search
     * @param cases how many cases the search sees
     * @return the bound
     */
    public static CallBound search(Pipeline pipeline, ToLongFunction<Agent> asks, SearchSettings settings, int cases) {
        SearchSize most = SearchSize.most(settings, cases);
        return runs(pipeline, asks, cases).plus(work(pipeline, asks, most, ASKED));
    }

    /**
     * What a search and the decision after it usually take: no bound. The search's size is that of searches in
     * generated worlds, where about half of the candidates left at each look; every answer can be used at once, and
     * every new prompt changes every output.
     *
     * @param pipeline the pipeline
     * @param asks how often an agent asks its model in one run of a case
     * @param settings how to search
     * @param counts how many cases the search sees, and how many decide
     * @param labels whether assertions decide
     * @return the usual number of calls
     */
    public static CallBound expected(
            Pipeline pipeline, ToLongFunction<Agent> asks, SearchSettings settings, CaseCounts counts, boolean labels) {
        SearchSize usual = SearchSize.usual(settings, counts.optimize());
        return runs(pipeline, asks, counts.optimize())
                .plus(work(pipeline, asks, usual, 1))
                .plus(decision(pipeline, asks, counts.holdout(), labels ? 0 : 1));
    }

    /**
     * The decision on the held-out cases: a run under both prompt sets, and without labels the judge's preference.
     *
     * @param pipeline the pipeline
     * @param asks how often an agent asks its model in one run of a case
     * @param cases how many cases decide
     * @param labels whether assertions decide
     * @return the bound
     */
    public static CallBound decision(Pipeline pipeline, ToLongFunction<Agent> asks, int cases, boolean labels) {
        return decision(pipeline, asks, cases, labels ? 0 : ASKED);
    }

    private static CallBound decision(Pipeline pipeline, ToLongFunction<Agent> asks, int cases, int asked) {
        CallBound runs = runs(pipeline, asks, cases);
        CallBound both = runs.plus(runs);
        add(both.judge, pipeline.terminal(), (long) ORDERS * asked * cases);
        return both;
    }

    // Under every candidate the agent and those after it run again, at most once per case; what the others answer is
    // known. A case of a race is judged at the agent, at each of its readers and at the end, each once.
    private static CallBound work(Pipeline pipeline, ToLongFunction<Agent> asks, SearchSize size, int asked) {
        CallBound work = new CallBound(Map.of(), Map.of(), Map.of());
        Agent terminal = pipeline.terminal();
        for (Agent agent : pipeline.prompted()) {
            add(work.agent, agent, size.meetings() * asks.applyAsLong(agent));
            for (String id : pipeline.descendants(agent.id())) {
                Agent after = pipeline.agent(id);
                add(work.agent, after, size.meetings() * asks.applyAsLong(after));
            }
            long questions = size.meetings() * ORDERS * asked;
            add(work.judge, terminal, questions);
            if (!agent.id().equals(terminal.id())) {
                add(work.judge, agent, questions);
            }
            pipeline.readers(agent.id()).stream()
                    .filter(reader -> !reader.id().equals(terminal.id()))
                    .forEach(reader -> add(work.judge, reader, questions));
            add(work.optimizer, agent, asked * size.proposals());
        }
        return work;
    }

    /**
     * One piece of work after another.
     *
     * @param other the other one
     * @return the sum
     */
    public CallBound plus(CallBound other) {
        return new CallBound(sum(agent, other.agent), sum(judge, other.judge), sum(optimizer, other.optimizer));
    }

    /**
     * The calls of a role by agent.
     *
     * @param role the role
     * @return the calls
     */
    public Map<String, Long> of(ModelRole role) {
        return switch (role) {
            case AGENT -> agent;
            case JUDGE -> judge;
            case OPTIMIZER -> optimizer;
        };
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new TreeMap<>(one);
        other.forEach((id, calls) -> sum.merge(id, calls, Long::sum));
        return sum;
    }

    private static void add(Map<String, Long> calls, Agent agent, long more) {
        calls.merge(agent.id(), more, Long::sum);
    }
}
