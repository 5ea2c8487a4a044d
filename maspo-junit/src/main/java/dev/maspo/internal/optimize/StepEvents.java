package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.SearchEvent;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the steps of a search, whatever its algorithm.
 *
 * @param parts who hears of them, and how many calls were made
 * @param settings how many steps there are
 */
record StepEvents(SearchParts parts, SearchSettings settings) {

    /**
     * Where a step stands.
     *
     * @param number its number in the search
     * @param round the round
     * @param step its number in the visit
     */
    record Place(int number, int round, int step) {}

    /**
     * Tells of a step.
     *
     * @param place where it stands
     * @param agent whose prompt was searched for
     * @param adopted the id of the candidate that became the agent's prompt; null if none did
     * @param score the score of the prompts after it, where there are assertions
     * @param candidates what became of each
     */
    void tell(
            Place place, Agent agent, @Nullable String adopted, OptionalDouble score, List<CandidateEvent> candidates) {
        int steps = settings.rounds()
                * settings.steps()
                * parts.pipeline().prompted().size();
        parts.events()
                .accept(new SearchEvent(
                        SearchEvent.SCHEMA,
                        place.number(),
                        steps,
                        place.round(),
                        place.step(),
                        agent.id(),
                        adopted == null ? "kept" : "adopted " + adopted,
                        adopted,
                        score.isPresent() ? score.getAsDouble() : null,
                        parts.calls().getAsLong(),
                        candidates));
    }
}
