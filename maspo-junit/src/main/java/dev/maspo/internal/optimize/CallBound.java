package dev.maspo.internal.optimize;

import dev.maspo.ModelRole;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A number of calls that a piece of work does not exceed, by role and agent, if no call has to be repeated.
 *
 * @param agent calls of each agent
 * @param judge calls of the judge about the outputs of each agent
 * @param optimizer calls for proposals for each agent
 */
public record CallBound(Map<String, Long> agent, Map<String, Long> judge, Map<String, Long> optimizer) {

    /** Copies the maps, sorted. */
    public CallBound {
        agent = new TreeMap<>(agent);
        judge = new TreeMap<>(judge);
        optimizer = new TreeMap<>(optimizer);
    }

    /** No call; to be added to. */
    static CallBound none() {
        return new CallBound(Map.of(), Map.of(), Map.of());
    }

    /**
     * Running cases once.
     *
     * @param pipeline the pipeline
     * @param asks how often an agent asks its model in one run of a case
     * @param cases how many cases
     * @return the bound
     */
    public static CallBound runs(Pipeline pipeline, ToLongFunction<Agent> asks, long cases) {
        CallBound runs = none();
        runs.addRuns(pipeline.agents(), asks, cases);
        return runs;
    }

    void addRuns(Collection<Agent> agents, ToLongFunction<Agent> asks, long times) {
        agents.forEach(a -> agent.merge(a.id(), times * asks.applyAsLong(a), Long::sum));
    }

    void addQuestions(Agent about, long count) {
        judge.merge(about.id(), count, Long::sum);
    }

    void addProposals(Agent about, long count) {
        optimizer.merge(about.id(), count, Long::sum);
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

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        Map<String, Long> sum = new TreeMap<>(one);
        other.forEach((id, calls) -> sum.merge(id, calls, Long::sum));
        return sum;
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

    /**
     * All calls of a role.
     *
     * @param role the role
     * @return their number
     */
    public long total(ModelRole role) {
        return of(role).values().stream().mapToLong(Long::longValue).sum();
    }
}
