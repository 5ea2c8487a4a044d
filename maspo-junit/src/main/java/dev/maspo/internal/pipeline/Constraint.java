package dev.maspo.internal.pipeline;

import dev.maspo.AgentCall;

/**
 * A demand on an agent's output that code can check.
 *
 * @param name what the output has to do, in the user's words
 * @param repair whether the agent is asked once to repair an answer that breaks it
 * @param check finds out
 */
public record Constraint(String name, boolean repair, Check check) {

    /** Finds out whether an output meets a demand. Safe for concurrent use. */
    @FunctionalInterface
    public interface Check {

        /** What is said of an output that meets the demand. */
        String MET = "";

        /**
         * Looks at an output.
         *
         * @param call the call that it answers
         * @param value the output as the agent method returned it
         * @param text the output as text
         * @return what is wrong with it; {@link #MET} if nothing is
         */
        String problem(AgentCall call, Object value, String text);
    }
}
