package dev.maspo.result;

import dev.maspo.MaspoException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What runs of a pipeline would take, found out without a call.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param pipeline the pipeline's name
 * @param preset how the search would work
 * @param cases how many cases there are
 * @param split how they would be split; null if they are too few
 * @param test the most that a test of all cases takes
 * @param optimize the most that a search and its decision take; null if the pipeline cannot be optimized
 * @param decision the part of it that the decision on the held-out cases takes; null as above
 * @param expected what a search and its decision usually take; null as above
 * @param attempts how often a call is tried at most; repetitions come on top of everything above
 * @param agents what is known of each agent, in topological order
 * @param notes what the reader should know: limits, prices and models that are missing, what could not be looked up
 */
public record PlanResult(
        int schema,
        String pipeline,
        String preset,
        int cases,
        @Nullable CaseCounts split,
        PlannedUse test,
        @Nullable PlannedUse optimize,
        @Nullable PlannedUse decision,
        @Nullable PlannedUse expected,
        int attempts,
        List<PlannedAgent> agents,
        List<String> notes) {

    /** The version of the form that this class reads and writes. */
    public static final int SCHEMA = 1;

    /** Checks and copies the parts. */
    public PlanResult {
        if (schema != SCHEMA) {
            throw new MaspoException("The plan has schema " + schema + ", this maspo-junit reads schema " + SCHEMA
                    + ". Use one version of maspo-junit and maspo-maven-plugin.");
        }
        agents = List.copyOf(agents);
        notes = List.copyOf(notes);
    }
}
