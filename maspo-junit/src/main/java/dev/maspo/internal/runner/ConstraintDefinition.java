package dev.maspo.internal.runner;

import dev.maspo.AgentCall;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on an agent's output as a test class declares it; not checked yet.
 *
 * @param where the agent method, for messages
 * @param message the demand in the user's words; empty for none
 * @param pattern what the output has to match; empty for nothing
 * @param schema the JSON schema it has to fit, or the resource that holds it; empty for none
 * @param minLength its least length
 * @param maxLength its greatest length
 * @param method the name of the method that looks at it; empty for none
 * @param body that method; null for none
 * @param repair whether the agent is asked to repair its answer
 */
public record ConstraintDefinition(
        String where,
        String message,
        String pattern,
        String schema,
        int minLength,
        int maxLength,
        String method,
        @Nullable Body body,
        boolean repair) {

    /** The user's method. */
    @FunctionalInterface
    public interface Body {

        /**
         * Looks at an output.
         *
         * @param call the call that it answers
         * @param output the output as the agent method returned it
         * @return what is wrong with it; empty if nothing is
         */
        String problem(AgentCall call, Object output);
    }
}
