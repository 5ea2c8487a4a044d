package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;

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

    String caseId() {
        return caseId;
    }

    // A message of ours says it all; of any other exception the type is half of the message.
    private static String describe(Throwable cause) {
        return cause instanceof MaspoException ? String.valueOf(cause.getMessage()) : cause.toString();
    }
}
