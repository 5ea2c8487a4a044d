package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Selects edits for a variant.
 *
 * @param settings how to search
 * @param hygiene what every prompt must be
 */
record Selection(SearchSettings settings, Hygiene hygiene) {

    /**
     * A variant to try: what would be best if the edits were worth what was drawn; every other time the best whole
     * prompt, if there are any.
     */
    Variant drawn(Agent agent, Beam beam, int number) {
        Optional<Variant> whole = number % 2 == 1 ? whole(beam, beam.ratings()::draw) : Optional.empty();
        return whole.orElseGet(() -> select(agent, beam, beam.ratings()::draw, 0));
    }

    /** The best variant, as far as is known, with what is undecided; a whole prompt if that is better. */
    Variant best(Agent agent, Beam beam) {
        Variant edited = select(agent, beam, beam.ratings()::worth, -settings.undecided());
        Variant now = beam.draft().incumbent();
        double least = beam.ratings().worth(edited.against(now));
        return whole(beam, beam.ratings()::worth)
                .filter(whole -> beam.ratings().worth(whole.against(now)) > least)
                .orElse(edited);
    }

    private static Optional<Variant> whole(Beam beam, IntToDoubleFunction worth) {
        Variant best = null;
        double most = 0;
        for (int number : beam.draft().wholes()) {
            double value = worth.applyAsDouble(number);
            if (value > most) {
                most = value;
                best = beam.draft().whole(number);
            }
        }
        return Optional.ofNullable(best);
    }

    private Variant select(Agent agent, Beam beam, IntToDoubleFunction worth, double least) {
        Draft draft = beam.draft();
        NavigableSet<Integer> held = draft.incumbent().edits();
        double[] values = IntStream.range(0, draft.size()).mapToDouble(worth).toArray();
        List<Integer> bestFirst = IntStream.range(0, values.length)
                .filter(edit -> !draft.isWhole(edit))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer edit) -> -values[edit]))
                .toList();
        Set<Integer> wanted = bestFirst.stream()
                .filter(edit -> !held.contains(edit) && values[edit] > least)
                .limit(settings.has(Ingredient.MERGE) ? values.length : 1)
                .collect(Collectors.toCollection(HashSet::new));
        boolean trims = settings.has(Ingredient.TRIM);
        held.stream().filter(edit -> values[edit] > 0 || !trims).forEach(wanted::add);
        return clean(agent, beam, bestFirst, wanted, values);
    }

    // Changes that break a rule together are given up one by one, the least promising first, and taken back if they may
    // be.
    private Variant clean(Agent agent, Beam beam, List<Integer> bestFirst, Set<Integer> wanted, double[] values) {
        Draft draft = beam.draft();
        NavigableSet<Integer> held = draft.incumbent().edits();
        List<Integer> changes = bestFirst.stream()
                .filter(edit -> held.contains(edit) != wanted.contains(edit))
                .sorted(Comparator.comparingDouble(edit -> wanted.contains(edit) ? values[edit] : -values[edit]))
                .toList();
        if (changes.isEmpty()) {
            return draft.incumbent();
        }
        Deque<Integer> givenUp = new ArrayDeque<>();
        Iterator<Integer> leastFirst = changes.iterator();
        Variant variant = variant(draft, bestFirst, wanted);
        while (!isClean(agent, beam, variant)) {
            if (!leastFirst.hasNext()) {
                return draft.incumbent();
            }
            givenUp.push(leastFirst.next());
            flip(wanted, givenUp.peek());
            variant = variant(draft, bestFirst, wanted);
        }
        // It need not have been to blame for what was broken.
        for (int change : givenUp) {
            flip(wanted, change);
            Variant more = variant(draft, bestFirst, wanted);
            if (isClean(agent, beam, more)) {
                variant = more;
            } else {
                flip(wanted, change);
            }
        }
        return variant;
    }

    private boolean isClean(Agent agent, Beam beam, Variant variant) {
        return hygiene.problem(agent, beam.original().prompt(), beam.incumbent(), variant)
                .isEmpty();
    }

    private static Variant variant(Draft draft, List<Integer> bestFirst, Set<Integer> wanted) {
        return draft.variant(
                draft.together(bestFirst.stream().filter(wanted::contains).toList()));
    }

    private static void flip(Set<Integer> wanted, int change) {
        if (!wanted.remove(change)) {
            wanted.add(change);
        }
    }
}
