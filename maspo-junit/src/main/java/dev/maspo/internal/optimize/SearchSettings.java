package dev.maspo.internal.optimize;

import dev.maspo.MaspoException;
import dev.maspo.internal.judge.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * How to search.
 *
 * @param rounds how often every agent is visited, at least 1
 * @param steps steps per visit, at least 1
 * @param parents how many prompts of an agent candidates are made from, at least 1
 * @param perParent candidates per parent, at least 1
 * @param firstBlock cases of a race's first block; each further look doubles the cases
 * @param restAfter an agent rests after so many steps without a better prompt, until a peer's prompt changes
 * @param alpha the one-sided error probability of one race, shared by its looks
 * @param weights the weights of the joint reward
 * @param seed decides every random choice
 */
public record SearchSettings(
        int rounds,
        int steps,
        int parents,
        int perParent,
        int firstBlock,
        int restAfter,
        double alpha,
        Weights weights,
        long seed) {

    /** Checks the ranges. */
    public SearchSettings {
        atLeastOne("maspo.rounds", rounds);
        atLeastOne("maspo.steps", steps);
        atLeastOne("parents", parents);
        atLeastOne("perParent", perParent);
        atLeastOne("firstBlock", firstBlock);
        atLeastOne("restAfter", restAfter);
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
        return new SearchSettings(rounds, steps, 2, 2, 6, 3, 0.05, weights, seed);
    }

    /**
     * The sizes at which a race looks at its candidates.
     *
     * @param pool how many cases there are
     * @return growing sizes, the last of them the pool
     */
    List<Integer> looks(int pool) {
        List<Integer> looks = new ArrayList<>();
        for (int size = firstBlock; size < pool; size *= 2) {
            looks.add(size);
        }
        looks.add(pool);
        return looks;
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new MaspoException(name + " must be 1 or more, but is " + value + ".");
        }
    }
}
