package dev.maspo.internal.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one case says of a candidate against the incumbent. Every number is a share of a win: 1 won, 0 lost, 0.5 a tie.
 *
 * @param caseId the case
 * @param local the agent's own output; of several agents that share the prompt, the mean
 * @param lookahead each direct successor's output, by agent id; empty for a terminal agent
 * @param global the pipeline's output
 * @param globalBy what the global part rests on
 */
public record CaseEvidence(
        String caseId, double local, Map<String, Double> lookahead, double global, GlobalBasis globalBy) {

    /** Copies the map and keeps its order. */
    public CaseEvidence {
        lookahead = Collections.unmodifiableMap(new LinkedHashMap<>(lookahead));
    }

    /**
     * Evidence whose global part the judge gave.
     *
     * @param caseId the case
     * @param local the agent's own output
     * @param lookahead each direct successor's output, by agent id
     * @param global the pipeline's output
     */
    public CaseEvidence(String caseId, double local, Map<String, Double> lookahead, double global) {
        this(caseId, local, lookahead, global, GlobalBasis.JUDGE);
    }

    /**
     * What a case says in which neither run asked the agent: nothing.
     *
     * @param caseId the case
     * @return ties that are not to be counted; see {@link #says()}
     */
    public static CaseEvidence silent(String caseId) {
        return new CaseEvidence(caseId, 0.5, Map.of(), 0.5, GlobalBasis.SILENCE);
    }

    /**
     * Whether the case says something of the candidate.
     *
     * @return false if neither run asked the agent; then its numbers must not be counted
     */
    public boolean says() {
        return globalBy != GlobalBasis.SILENCE;
    }

    /**
     * The mean over the successors.
     *
     * @return a share of a win; the global one for a terminal agent
     */
    public double meanLookahead() {
        return lookahead.values().stream().mapToDouble(d -> d).average().orElse(global);
    }

    /**
     * The joint reward, the weighted sum of the parts less 0.5 (MASPO, section on joint evaluation). A terminal agent
     * has the global part only.
     *
     * @param weights the weights
     * @return a number from -0.5 to 0.5
     */
    public double reward(Weights weights) {
        if (lookahead.isEmpty()) {
            return global - 0.5;
        }
        return weights.local() * (local - 0.5)
                + weights.lookahead() * (meanLookahead() - 0.5)
                + weights.global() * (global - 0.5);
    }

    /**
     * The downstream part of the reward: successors and pipeline output, without the agent's own.
     *
     * @param weights the weights; if neither part counts, nothing can be said and the result is 0
     * @return a number from -0.5 to 0.5
     */
    public double downstream(Weights weights) {
        double sum = weights.lookahead() + weights.global();
        if (lookahead.isEmpty()) {
            return global - 0.5;
        }
        return sum == 0 ? 0 : (weights.lookahead() * (meanLookahead() - 0.5) + weights.global() * (global - 0.5)) / sum;
    }

    /**
     * Whether this is a misalignment case: the agent's own output won, and something after it lost.
     *
     * @return true if so
     */
    public boolean misaligned() {
        return !lookahead.isEmpty() && local > 0.5 && (meanLookahead() < 0.5 || global < 0.5);
    }
}
