package dev.maspo.internal.optimize;

import dev.maspo.MaspoException;
import dev.maspo.internal.judge.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How to search.
 *
 * @param rounds how often every agent is visited, at least 1
 * @param steps steps per visit, at least 1
 * @param candidates how many candidates the optimizer is asked for in a step, at least 1
 * @param block cases of a block of trials, and of a race
 * @param trials on how many cases a step tries edits out, on average over the agents, at least 1
 * @param longest cases of the longest race, at least one block
 * @param undecided how far below nothing an edit may be rated and still come along into a race: what is found out there
 *     counts; in the unit of the reward, from 0 to 0.5
 * @param restAfter an agent rests after so many steps without a better prompt, until a peer's prompt changes
 * @param alpha the one-sided error probability of the intervals that are shown, above 0 and below 0.5
 * @param weights the weights of the joint reward
 * @param without what the search does without
 * @param seed decides every random choice
 */
public record SearchSettings(
        int rounds,
        int steps,
        int candidates,
        int block,
        int trials,
        int longest,
        double undecided,
        int restAfter,
        double alpha,
        Weights weights,
        Set<Ingredient> without,
        long seed) {

    /** Checks the ranges and copies the set. */
    public SearchSettings {
        atLeastOne("maspo.rounds", rounds);
        atLeastOne("maspo.steps", steps);
        atLeastOne("candidates", candidates);
        atLeastOne("block", block);
        atLeastOne("trials", trials);
        atLeastOne("restAfter", restAfter);
        if (longest < block) {
            throw new MaspoException("longest must be block (" + block + ") or more, but is " + longest + ".");
        }
        // Neither may be NaN.
        if (!(undecided >= 0 && undecided <= 0.5)) {
            throw new MaspoException("undecided must be from 0 to 0.5, but is " + undecided + ".");
        }
        if (!(alpha > 0 && alpha < 0.5)) {
            throw new MaspoException("alpha must be above 0 and below 0.5, but is " + alpha + ".");
        }
        without = Set.copyOf(without);
    }

    /**
     * The defaults.
     *
     * @param rounds how often every agent is visited
     * @param steps steps per visit
     * @param weights the weights of the joint reward
     * @param seed decides every random choice
     * @return the settings of the preset {@code joint}
     */
    public static SearchSettings joint(int rounds, int steps, Weights weights, long seed) {
        return new SearchSettings(rounds, steps, 4, 6, 12, 48, 0.004, 8, 0.05, weights, Set.of(), seed);
    }

    /**
     * The same search, fitted to a pipeline. Assertions tell more in a case than a judge does, so with labels fewer
     * trials and shorter races do, and more of the calls go to new ideas. Without, the longer the way to the end of the
     * pipeline, the less a trial shows there, so larger pipelines take more. Found in simulated worlds.
     *
     * @param agents how many agents have a prompt
     * @param labels whether assertions decide
     * @return the settings
     */
    SearchSettings fitted(int agents, boolean labels) {
        if (labels) {
            return with(candidates + 2, Math.max(1, trials - 2), Math.max(block, longest / 2), 0, without);
        }
        double doublings = Math.max(0, Math.log(agents / 2.0) / Math.log(2));
        return with(candidates, trials + (int) Math.round(6 * doublings), longest, undecided, without);
    }

    private SearchSettings with(
            int newCandidates, int newTrials, int newLongest, double newUndecided, Set<Ingredient> newWithout) {
        return new SearchSettings(
                rounds,
                steps,
                newCandidates,
                block,
                newTrials,
                newLongest,
                newUndecided,
                restAfter,
                alpha,
                weights,
                newWithout,
                seed);
    }

    /**
     * The same search without one of its ingredients.
     *
     * @param ingredient what to do without
     * @return the settings
     */
    public SearchSettings without(Ingredient ingredient) {
        Set<Ingredient> all = EnumSet.of(ingredient);
        all.addAll(without);
        return with(candidates, trials, longest, undecided, all);
    }

    boolean has(Ingredient ingredient) {
        return !without.contains(ingredient);
    }

    /**
     * The sizes at which a race looks at its candidates.
     *
     * @param pool how many cases there are
     * @return growing sizes, the last of them that of the longest race
     */
    List<Integer> looks(int pool) {
        int last = Math.min(pool, longest);
        List<Integer> looks = new ArrayList<>();
        for (int size = block; size < last && has(Ingredient.RACING); size += block) {
            looks.add(size);
        }
        looks.add(last);
        return looks;
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new MaspoException(name + " must be 1 or more, but is " + value + ".");
        }
    }
}
