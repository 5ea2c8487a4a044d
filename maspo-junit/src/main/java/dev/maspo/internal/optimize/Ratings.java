package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.Weights;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the edits of one agent are worth: by the joint reward and by what comes after the agent, which counts once more,
 * as an agent's own output shows much and proves little.
 */
final class Ratings {

    // Draws are a little wilder than what is known, so that edits that came in good company are looked at again.
    private static final double CURIOSITY = 1.2;

    private static final double TINY = 1e-9;

    // How much of an edit's worth is what comes after the agent. Found in simulated worlds.
    private static final double AFTER = 0.75;

    private final Weights weights;
    private final Random random;
    private Rating reward = new Rating();
    private Rating downstream = new Rating();

    /**
     * Knows nothing.
     *
     * @param weights the weights of the joint reward
     * @param seed decides all draws
     */
    Ratings(Weights weights, long seed) {
        this.weights = weights;
        this.random = new Random(seed);
    }

    void grow(int edits) {
        reward.grow(edits);
        downstream.grow(edits);
    }

    /**
     * Makes room for the edits that take the instructions of an adopted whole prompt away: as it won, they are believed
     * to be worth as much as those that were held before it, until they are tried.
     */
    void grow(int edits, Draft.Adoption adoption) {
        reward.grow(edits, adoption);
        downstream.grow(edits, adoption);
    }

    void forget(int edits) {
        reward = new Rating();
        downstream = new Rating();
        grow(edits);
    }

    void learn(SortedMap<Integer, Integer> difference, Observation observation) {
        CaseEvidence evidence = observation.evidence();
        reward.learn(difference, evidence.reward(weights), observation.fickle());
        downstream.learn(difference, evidence.downstream(weights), observation.fickleAfter());
    }

    double worth(SortedMap<Integer, Integer> difference) {
        return mixed(reward.worth(difference), downstream.worth(difference));
    }

    double worth(int edit) {
        return worth(only(edit));
    }

    double doubt(int edit) {
        return doubt(only(edit));
    }

    private double doubt(SortedMap<Integer, Integer> difference) {
        return mixed(reward.doubt(difference), downstream.doubt(difference));
    }

    /** How many standard errors the worth is from none. */
    double certainty(SortedMap<Integer, Integer> difference) {
        return worth(difference) / Math.max(TINY, doubt(difference));
    }

    /** The same of what comes after the agent; of all of it, where that is not to count. */
    double certaintyAfter(SortedMap<Integer, Integer> difference) {
        return ignoresOthers()
                ? certainty(difference)
                : downstream.worth(difference) / Math.max(TINY, downstream.doubt(difference));
    }

    /** What an edit may be worth for all that is known, drawn at random (Thompson, Biometrika 25, 1933). */
    double draw(int edit) {
        return worth(edit) + CURIOSITY * random.nextGaussian() * doubt(edit);
    }

    private double mixed(double whole, double after) {
        double share = ignoresOthers() ? 0 : AFTER;
        return (1 - share) * whole + share * after;
    }

    private boolean ignoresOthers() {
        return weights.lookahead() + weights.global() == 0;
    }

    private static SortedMap<Integer, Integer> only(int edit) {
        SortedMap<Integer, Integer> one = new TreeMap<>();
        one.put(edit, 1);
        return one;
    }
}
