package dev.maspo.result;

import dev.maspo.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a check against the baseline: what {@code gate.json} holds, and every report renders.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param pipeline the pipeline's name
 * @param testClass the class it is declared in
 * @param verdict the verdict over all comparisons
 * @param headline one sentence: on a regression the prompt at fault and the agent it hurt
 * @param reason why, with the numbers
 * @param basis what the scores are made of: {@code assertions}, or {@code judge} for a class without assertions
 * @param split which cases were compared: {@code all}, {@code holdout} or {@code test}; {@code none} if nothing was
 *     run; where comparisons looked at different cases, each of them with its own
 * @param baseline the baseline's file; null if there is none
 * @param comparisons the primary score first
 * @param changes the prompts that differ from the baseline's
 * @param differences what else differs from the state that the baseline recorded, each as a part of a sentence
 * @param attributions the changes by their harm, the worst first; empty unless there is a regression to explain
 * @param examples at most three cases that show the regression
 * @param agents how each agent fares, in topological order
 * @param accept the command that accepts the state on disk as the new baseline; null if nothing needs accepting
 * @param usage what the check used
 * @param warnings what went wrong without ending the check
 */
public record GateResult(
        int schema,
        String pipeline,
        String testClass,
        Verdict verdict,
        String headline,
        String reason,
        String basis,
        String split,
        @Nullable String baseline,
        List<Comparison> comparisons,
        List<AgentResult> changes,
        List<String> differences,
        List<Attribution> attributions,
        List<GateExample> examples,
        List<AgentHealth> agents,
        @Nullable String accept,
        Usage usage,
        List<String> warnings) {

    /** The version of the form that this class reads and writes. */
    public static final int SCHEMA = 2;

    /** Copies the lists. */
    public GateResult {
        comparisons = List.copyOf(comparisons);
        changes = List.copyOf(changes);
        differences = List.copyOf(differences);
        attributions = List.copyOf(attributions);
        examples = List.copyOf(examples);
        agents = List.copyOf(agents);
        warnings = List.copyOf(warnings);
    }
}
