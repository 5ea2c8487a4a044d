package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.List;
import java.util.Optional;

/** A way to search for better prompts. It is used once. */
@FunctionalInterface
public interface PromptSearch {

    /**
     * Searches.
     *
     * @param cases the cases the search may see
     * @return the best prompts found until the budget was spent; the original ones if none were found to be better
     * @throws dev.maspo.MaspoException if too many cases fail, or the judge or the optimizer cannot be used
     */
    PromptSet run(List<Case> cases);

    /**
     * What the user should know of the search besides its events.
     *
     * @return one sentence each
     */
    default List<String> warnings() {
        return List.of();
    }

    /**
     * Why the search ended, once it has.
     *
     * @return the reason; nothing if the budget ended it, or if it always ends after the same work
     */
    default Optional<String> ended() {
        return Optional.empty();
    }
}
