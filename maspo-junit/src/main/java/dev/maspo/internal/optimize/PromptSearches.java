package dev.maspo.internal.optimize;

import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.pipeline.PromptSet;

/** Makes the search of a preset. */
public final class PromptSearches {

    private PromptSearches() {}

    /**
     * Makes a search.
     *
     * @param preset how to search
     * @param parts what it works with
     * @param settings its settings; a preset uses those that it knows
     * @param original the prompts to start from
     * @param models which model plays which role
     * @return the search
     */
    public static PromptSearch of(
            Preset preset, SearchParts parts, SearchSettings settings, PromptSet original, ModelTable models) {
        return switch (preset) {
            case JOINT -> new Search(parts, fitted(parts, settings), original);
            case PAPER -> new PaperSearch(parts, settings, original, models);
            case LOCAL -> new LocalSearch(parts, settings, original, models);
            case PARETO -> new ParetoSearch(parts, settings, original);
        };
    }

    private static SearchSettings fitted(SearchParts parts, SearchSettings settings) {
        return settings.fitted(
                parts.pipeline().prompted().size(), !parts.metric().isEmpty());
    }
}
