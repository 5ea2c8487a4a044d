package dev.maspo.internal.model;

import dev.maspo.ModelRole;

/**
 * On whose behalf a model is called.
 *
 * @param role the role the model plays
 * @param agent the agent that calls, is judged, or gets a proposal
 * @param caseId the case at hand; empty for the optimizer
 * @param replicate tells equal requests apart that want answers of their own: 0 for the first
 */
public record Caller(ModelRole role, String agent, String caseId, int replicate) {

    /**
     * This caller, asking the same again.
     *
     * @param number which repetition, from 0
     * @return a caller whose request is another one
     */
    public Caller replicate(int number) {
        return new Caller(role, agent, caseId, number);
    }

    @Override
    public String toString() {
        String where = caseId.isEmpty() ? "" : ", case '" + caseId + "'";
        return switch (role) {
            case AGENT -> "agent '" + agent + "'" + where;
            case JUDGE -> "the judge of agent '" + agent + "'" + where;
            case OPTIMIZER -> "the optimizer for agent '" + agent + "'";
        };
    }
}
