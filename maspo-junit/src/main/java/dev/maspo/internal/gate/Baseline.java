package dev.maspo.internal.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maspo.internal.fingerprint.Fingerprint;
import dev.maspo.internal.model.ModelDescription;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The accepted state of a pipeline, as it is committed beside its tests.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param pipeline the pipeline's name
 * @param versions what recorded it: the versions of maspo-junit and LangChain4j
 * @param basis what scores are made of: {@code assertions} or {@code judge}
 * @param seed the seed of the run that recorded it
 * @param repeats how often each case was run
 * @param models the models of the agents and the judge
 * @param agents the agents in topological order
 * @param prompts the lines of each prompt, by agent
 * @param caseFile the resource that holds the cases
 * @param caseHash the hash of all cases, whatever their order
 * @param fingerprint hashes of declarations, code and libraries
 * @param cases the cases with their scores, by id
 */
record Baseline(
        int schema,
        String pipeline,
        Map<String, String> versions,
        String basis,
        long seed,
        int repeats,
        List<ModelDescription> models,
        List<AgentState> agents,
        Map<String, List<String>> prompts,
        String caseFile,
        String caseHash,
        Fingerprint fingerprint,
        List<CaseState> cases) {

    /** The version of the form that this class reads and writes. */
    static final int SCHEMA = 2;

    Baseline {
        Objects.requireNonNull(pipeline, "pipeline");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(caseFile, "caseFile");
        Objects.requireNonNull(caseHash, "caseHash");
        Objects.requireNonNull(fingerprint, "fingerprint");
        versions = new TreeMap<>(versions);
        models = List.copyOf(models);
        agents = List.copyOf(agents);
        prompts = new LinkedHashMap<>(prompts);
        cases = List.copyOf(cases);
    }

    /** The accepted prompts. */
    PromptSet promptSet() {
        Map<String, String> texts = new LinkedHashMap<>();
        prompts.forEach((agent, lines) -> texts.put(agent, String.join("\n", lines)));
        return new PromptSet(texts);
    }

    /** The names of the assertions that were scored, sorted. */
    Set<String> assertions() {
        Set<String> names = new TreeSet<>();
        cases.forEach(row -> names.addAll(row.scores().keySet()));
        return names;
    }

    /**
     * An agent.
     *
     * @param id its id
     * @param reads the agents it reads, in the order of its parameters
     * @param file the resource that holds its prompt; null for an agent without one
     */
    record AgentState(
            String id, List<String> reads, @Nullable String file) {

        AgentState {
            Objects.requireNonNull(id, "id");
            reads = List.copyOf(reads);
        }
    }

    /**
     * A case.
     *
     * @param id its id
     * @param hash the hash of its content
     * @param scores the score of each repeat by assertion; null where the assertion left it out
     * @param output the system's output, for the judge to compare with; null where assertions score, or a case failed
     */
    record CaseState(
            String id,
            String hash,
            Map<String, List<@Nullable Double>> scores,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String output) {

        CaseState {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(hash, "hash");
            Objects.requireNonNull(scores, "scores");
        }

        /** The mean over some assertions and all repeats; nothing where all of them left the case out. */
        OptionalDouble mean(Collection<String> assertions) {
            return assertions.stream()
                    .flatMap(name -> scores.getOrDefault(name, List.of()).stream())
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue)
                    .average();
        }
    }
}
