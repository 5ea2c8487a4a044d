package dev.maspo.internal.optimize;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Selects edits for a variant. */
record Selection(SearchSettings settings) {

    /** A variant to try: what would be best if the edits were worth what was drawn. */
    Variant drawn(Draft draft, Ratings ratings) {
        return select(draft, ratings::draw, 0);
    }

    /** The best variant, as far as is known, with what is undecided. */
    Variant best(Draft draft, Ratings ratings) {
        return select(draft, ratings::worth, -settings.undecided());
    }

    private Variant select(Draft draft, IntToDoubleFunction worth, double least) {
        NavigableSet<Integer> held = draft.incumbent().edits();
        double[] values = IntStream.range(0, draft.size()).mapToDouble(worth).toArray();
        List<Integer> bestFirst = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer edit) -> -values[edit]))
                .toList();
        List<Integer> fresh = bestFirst.stream()
                .filter(edit -> !held.contains(edit) && values[edit] > least)
                .limit(settings.has(Ingredient.MERGE) ? values.length : 1)
                .toList();
        boolean trims = settings.has(Ingredient.TRIM);
        List<Integer> wanted = bestFirst.stream()
                .filter(edit -> held.contains(edit) ? values[edit] > 0 || !trims : fresh.contains(edit))
                .toList();
        return draft.variant(draft.together(wanted));
    }
}
