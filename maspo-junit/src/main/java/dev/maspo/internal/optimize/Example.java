package dev.maspo.internal.optimize;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A trace as the optimizer sees it.
 *
 * @param kind why it is shown
 * @param caseId the case
 * @param input the agent's input: the case, and what its predecessors handed it
 * @param output the agent's output
 * @param successors what its direct successors made of it, by agent id
 * @param result the pipeline's output
 * @param failure what was wrong; empty if nothing is known to be
 */
record Example(
        Kind kind,
        String caseId,
        String input,
        String output,
        Map<String, String> successors,
        String result,
        String failure) {

    /** Why an example is shown, the most telling first. */
    enum Kind {
        /** An edit made the agent's own output better and something after it worse. */
        MISALIGNED,
        /** An edit of an agent before this one looked better there and made this agent's work worse. */
        UPSTREAM,
        /** The run failed an assertion, or an agent failed. */
        FAILED,
        /** The incumbent lost this case to a candidate. */
        LOST,
        /** Nothing special. */
        FRESH
    }

    Example {
        successors = Collections.unmodifiableMap(new LinkedHashMap<>(successors));
    }
}
