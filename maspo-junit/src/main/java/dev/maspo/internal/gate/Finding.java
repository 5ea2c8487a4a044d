package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateExample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate found: the result but for what it cost.
 *
 * @param verdict the verdict over all comparisons
 * @param headline one sentence
 * @param reason why, with the numbers
 * @param split which cases were compared
 * @param baseline the baseline's file; null if there is none
 * @param comparisons the primary score first
 * @param changes the prompts that differ from the baseline's
 * @param differences what else differs from the baseline's state
 * @param attributions the changes by their harm
 * @param examples cases that show the regression
 * @param agents how each agent fares; empty if nothing was run or nothing tells
 * @param accept the command that accepts the state on disk; null if nothing needs accepting
 * @param warnings what went wrong without ending the check
 */
public record Finding(
        Verdict verdict,
        String headline,
        String reason,
        String split,
        @Nullable String baseline,
        List<Comparison> comparisons,
        List<AgentResult> changes,
        List<String> differences,
        List<Attribution> attributions,
        List<GateExample> examples,
        List<AgentHealth> agents,
        @Nullable String accept,
        List<String> warnings) {

    /** The split where no case was compared. */
    private static final String NOTHING = "none";

    /** Copies the lists. */
    public Finding {
        comparisons = List.copyOf(comparisons);
        changes = List.copyOf(changes);
        differences = List.copyOf(differences);
        attributions = List.copyOf(attributions);
        examples = List.copyOf(examples);
        agents = List.copyOf(agents);
        warnings = List.copyOf(warnings);
    }

    /**
     * Nothing has changed, so nothing was run.
     *
     * @param pipeline the pipeline's name
     * @param baseline the baseline's file
     * @param warnings what went wrong without ending the check
     * @return the verdict UNCHANGED, without a score, as none was measured
     */
    static Finding unchanged(String pipeline, String baseline, List<String> warnings) {
        return unrun(
                Verdict.UNCHANGED,
                pipeline + " is what it was when its baseline was recorded. Nothing was run.",
                "Prompts, cases, models, declarations, code and libraries are those of the baseline.",
                baseline,
                null,
                warnings);
    }

    /**
     * Nothing can be said.
     *
     * @param pipeline the pipeline's name
     * @param reason why
     * @param baseline the baseline's file; null if there is none
     * @return the verdict ERROR with the command that accepts the state on disk
     */
    public static Finding error(String pipeline, String reason, @Nullable String baseline) {
        return unrun(
                Verdict.ERROR,
                pipeline + " could not be checked. " + firstSentence(reason),
                reason,
                baseline,
                Accepting.command(pipeline),
                List.of());
    }

    private static Finding unrun(
            Verdict verdict,
            String headline,
            String reason,
            @Nullable String baseline,
            @Nullable String accept,
            List<String> warnings) {
        return new Finding(
                verdict, headline, reason, NOTHING, baseline, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), accept, warnings);
    }

    private static String firstSentence(String text) {
        String line = text.lines().findFirst().orElse("");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }
}
