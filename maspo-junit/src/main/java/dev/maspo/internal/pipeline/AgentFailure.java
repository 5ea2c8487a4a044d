package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import dev.maspo.internal.model.Causes;
import dev.maspo.internal.model.ModelCallException;

/** An agent that did not finish a case. The cause is what the user's code, or the model, threw. */
public final class AgentFailure extends MaspoException {

    private static final long serialVersionUID = 1L;

    /** The agent. */
    private final String agent;

    /** The case. */
    private final String caseId;

    AgentFailure(String agent, String caseId, Throwable cause) {
        super("Agent '" + agent + "' failed in case '" + caseId + "': " + describe(cause), cause);
        this.agent = agent;
        this.caseId = caseId;
    }

    /**
     * The agent that failed.
     *
     * @return its id
     */
    public String agent() {
        return agent;
    }

    /**
     * Whether a model failed it. What a model did not answer is no fault of the prompts; what the agent's own code
     * could not use is.
     *
     * @return true if a model's failure is among the causes, false if the agent's own code failed
     */
    public boolean ofModel() {
        return Causes.of(getCause()).anyMatch(ModelCallException.class::isInstance);
    }

    String caseId() {
        return caseId;
    }

    // A message of ours says it all; of any other exception the type is half of the message.
    private static String describe(Throwable cause) {
        return cause instanceof MaspoException ? String.valueOf(cause.getMessage()) : cause.toString();
    }
}
