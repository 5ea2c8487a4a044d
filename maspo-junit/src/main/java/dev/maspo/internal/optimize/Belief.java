package dev.maspo.internal.optimize;

import java.util.SortedMap;

/**
 * What is known of a variant against the incumbent, from all meetings that any of its edits took part in. As the edits'
 * ratings start from a prior, that a variant was picked because it looked best is no reason for more caution.
 *
 * @param ratings what is known of the agent's edits
 * @param difference the variant's edits against the incumbent's
 */
record Belief(Ratings ratings, SortedMap<Integer, Integer> difference) {

    void learn(Observation observation) {
        ratings.learn(difference, observation);
    }

    /** How many standard errors the variant is better, all in all. */
    double better() {
        return ratings.certainty(difference);
    }

    /** By how many it is better for what comes after the agent. */
    double betterAfter() {
        return ratings.certaintyAfter(difference);
    }
}
