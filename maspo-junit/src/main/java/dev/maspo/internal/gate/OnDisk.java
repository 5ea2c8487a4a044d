package dev.maspo.internal.gate;

import dev.maspo.internal.fingerprint.Fingerprint;
import dev.maspo.internal.model.ModelDescription;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.AgentResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The state on disk, which is held against the accepted one.
 *
 * @param pipeline the pipeline
 * @param prompts its prompts
 * @param caseFile the resource that holds the cases
 * @param cases all cases
 * @param basis what scores are made of: {@code assertions} or {@code judge}
 * @param assertions the names of the assertions about the system
 * @param models the models of the agents and, if there is one, the judge
 * @param fingerprint hashes of declarations, code and libraries
 */
public record OnDisk(
        Pipeline pipeline,
        PromptSet prompts,
        String caseFile,
        List<Case> cases,
        String basis,
        List<String> assertions,
        List<ModelDescription> models,
        Fingerprint fingerprint) {

    /** Copies the lists. */
    public OnDisk {
        cases = List.copyOf(cases);
        assertions = List.copyOf(assertions);
        models = List.copyOf(models);
    }

    /** Whether the judge is the measure. */
    boolean judged() {
        return basis.equals("judge");
    }

    /** The prompts that differ from the accepted ones. */
    List<AgentResult> changes(PromptSet accepted) {
        List<AgentResult> changes = new ArrayList<>();
        for (Agent agent : pipeline.prompted()) {
            String before = Objects.requireNonNull(accepted.get(agent.id()));
            String after = Objects.requireNonNull(prompts.get(agent.id()));
            if (!before.equals(after)) {
                String resource = Objects.requireNonNull(agent.promptResource());
                changes.add(new AgentResult(agent.id(), resource, true, before, after, pipeline.users(agent)));
            }
        }
        return changes;
    }
}
