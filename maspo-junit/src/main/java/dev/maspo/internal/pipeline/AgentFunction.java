package dev.maspo.internal.pipeline;

import dev.maspo.AgentCall;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The user's code of one agent. */
@FunctionalInterface
public interface AgentFunction {

    /**
     * Does the agent's work on one case.
     *
     * @param call the call as the user sees it
     * @param inputs the predecessors' outputs by agent id
     * @return the agent's output
     * @throws Throwable whatever the user's code throws
     */
    @Nullable
    Object apply(AgentCall call, Map<String, Object> inputs) throws Throwable;
}
