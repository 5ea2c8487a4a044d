package dev.maspo.internal.pipeline;

import dev.maspo.AgentCall;

/** What the agents after an agent get of its output, where that is not the output itself. */
@FunctionalInterface
public interface Handover {

    /** Every output is handed on as it is. */
    Handover WHOLE = (agent, call, output) -> output;

    /**
     * Makes what is handed on.
     *
     * @param agent the agent
     * @param call its call, whose model may be asked
     * @param output its output
     * @return what its successors with a prompt get; those without one, which are code that may rely on the output's
     *     form, get the output itself
     */
    Object handed(Agent agent, AgentCall call, Object output);
}
