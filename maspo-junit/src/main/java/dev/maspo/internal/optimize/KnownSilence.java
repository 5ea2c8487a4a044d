package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which cases an agent was not asked when last seen, nor any other that shares its prompt. Its own prompt cannot
 * change that; those of agents before it can.
 */
final class KnownSilence {

    private final Pipeline pipeline;
    private final Map<String, Set<String>> silent = new HashMap<>();

    KnownSilence(Pipeline pipeline) {
        this.pipeline = pipeline;
        pipeline.prompted().forEach(agent -> silent.put(agent.id(), new HashSet<>()));
    }

    /** Learns from runs under the incumbent prompts. */
    void learn(List<CaseRun> runs) {
        for (Agent agent : pipeline.prompted()) {
            List<Agent> sharing = pipeline.sharing(agent);
            Set<String> cases = silent.getOrDefault(agent.id(), Set.of());
            for (CaseRun run : runs) {
                if (sharing.stream().noneMatch(run::asked)) {
                    cases.add(run.item().id());
                } else {
                    cases.remove(run.item().id());
                }
            }
        }
    }

    /** The cases in which the agent is asked, as far as it is known; all, if it is asked in none. */
    List<Case> without(Agent agent, List<Case> pool) {
        Set<String> known = silent.getOrDefault(agent.id(), Set.of());
        List<Case> asked =
                pool.stream().filter(item -> !known.contains(item.id())).toList();
        return new ArrayList<>(asked.isEmpty() ? pool : asked);
    }
}
