package dev.maspo.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one proposed prompt.
 *
 * @param id the candidate's id, unique in the run
 * @param parent the id of the candidate it was made from; the original prompt of an agent is {@code <agent>.0}
 * @param proposer what made it: {@code traces}, {@code demonstrations}, {@code joined} or {@code trimmed} of edits that
 *     were rated well, {@code batch} in the preset {@code paper}; of a refresh, what made it then
 * @param diff what it changes in its parent's prompt, as a unified diff without a file header; null if there is no
 *     prompt
 * @param prompt the proposed prompt; null if the optimizer's answers held none
 * @param cases how many cases it met the incumbent on; on trial, in how many trials an edit of it took part
 * @param reward the mean joint reward with its interval, from -0.5 to 0.5; null if it met none
 * @param local how the agent's own output fared against the incumbent's, from 0 to 1, as the mean over the cases; 0.5
 *     is no difference. Where a judge is asked, a win is 1, a tie 0.5 and a loss 0, each nearer to 0.5 the more the
 *     judge leans to the place it won in; where assertions measure, it is 0.5 and half the difference of the scores
 * @param lookahead the same for each direct successor's output, by agent id
 * @param global the same for the pipeline's output
 * @param decided who decided the comparisons behind {@code global}
 * @param won the cases it won, part by part
 * @param lost the cases it lost, part by part
 * @param decision {@code adopted}, {@code runner-up} (better on the cases it met, but not by enough or not the best),
 *     {@code not better}, {@code vetoed}, {@code on trial} (its edits are tried together with others), {@code refused}
 *     (it cannot be used) or {@code repeated} (it would do, but brings nothing new)
 * @param reason why, with the numbers
 */
public record CandidateEvent(
        String id,
        String parent,
        String proposer,
        @Nullable String diff,
        @Nullable String prompt,
        int cases,
        @Nullable Estimate reward,
        double local,
        Map<String, Double> lookahead,
        double global,
        Decided decided,
        CaseIds won,
        CaseIds lost,
        String decision,
        String reason) {

    /** Copies the map and keeps its order. */
    public CandidateEvent {
        lookahead = Collections.unmodifiableMap(new LinkedHashMap<>(lookahead));
    }
}
