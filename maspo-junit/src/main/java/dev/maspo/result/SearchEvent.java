package dev.maspo.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a search: a line of {@code events.jsonl}, and a line of the log.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param number which step it is, from 1
 * @param total how many steps there are at most
 * @param round the round, from 1
 * @param step the step of the visit, from 1; 0 for the refresh at a visit's begin
 * @param agent the agent whose prompt is searched for
 * @param decision what the step came to, in a few words
 * @param adopted the id of the candidate that became the incumbent; null if none did
 * @param score the score of the incumbent prompts on the cases seen so far; null without assertions
 * @param calls calls that reached a model up to now, all roles
 * @param candidates what became of each candidate
 */
public record SearchEvent(
        int schema,
        int number,
        int total,
        int round,
        int step,
        String agent,
        String decision,
        @Nullable String adopted,
        @Nullable Double score,
        long calls,
        List<CandidateEvent> candidates) {

    /** The version of the form. */
    public static final int SCHEMA = 2;

    /** Copies the list. */
    public SearchEvent {
        candidates = List.copyOf(candidates);
    }
}
