package dev.maspo.internal.runner;

import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseSplit;
import dev.maspo.internal.store.Origins;
import dev.maspo.result.AgentResult;
import dev.maspo.result.RunResult;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which prompts a run proposes, and which cases its search saw. */
final class RunOrigins {

    private RunOrigins() {}

    static Origins of(RunResult result, CaseSplit split) {
        Map<String, String> prompts = new TreeMap<>();
        result.agents().stream()
                .filter(AgentResult::changed)
                .forEach(agent -> prompts.put(agent.id(), Origins.hash(agent.after())));
        Set<String> seen = split.optimize().stream().map(Case::id).collect(Collectors.toSet());
        return new Origins(
                Origins.SCHEMA,
                result.pipeline(),
                prompts.isEmpty() ? List.of() : List.of(new Origins.Run(prompts, seen)));
    }
}
