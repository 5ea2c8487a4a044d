package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.PromptSet;
import java.util.Arrays;
import java.util.Map;

/** A prompt set in GEPA's population, with its score in every case of the pool. */
final class ParetoMember {

    private final PromptSet prompts;
    private final Map<String, String> ids;
    private final double[] scores;
    private int turn;

    /**
     * Joins the population.
     *
     * @param prompts the prompts
     * @param ids the id of each agent's prompt
     * @param scores its score in every case
     * @param turn the number of the agent whose prompt is mutated next
     */
    ParetoMember(PromptSet prompts, Map<String, String> ids, double[] scores, int turn) {
        this.prompts = prompts;
        this.ids = Map.copyOf(ids);
        this.scores = scores.clone();
        this.turn = turn;
    }

    PromptSet prompts() {
        return prompts;
    }

    Map<String, String> ids() {
        return ids;
    }

    double score(int item) {
        return scores[item];
    }

    int cases() {
        return scores.length;
    }

    double mean() {
        return Arrays.stream(scores).average().orElse(0);
    }

    /** Which agent's prompt is mutated next. */
    int turn() {
        return turn;
    }

    /** Its turn's agent was mutated; of so many agents the next one comes. */
    void mutated(int agents) {
        turn = (turn + 1) % agents;
    }
}
