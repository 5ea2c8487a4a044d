package dev.maspo.result;

/**
 * How a judge fared on pairs of outputs of which one is known to be better, each shown in both orders.
 *
 * @param pairs how many pairs it was shown
 * @param labelled for how many of them assertions say which output is better; for the others it is the one that was
 *     made for the case, and takes its words up, against one made for another case
 * @param right pairs in which it preferred the better output, in both orders together
 * @param wrong pairs in which it preferred the other one
 * @param undecided pairs in which it contradicted itself or saw no difference
 * @param chance how likely a coin would be right that often, from 0 to 1
 * @param consistent share of the pairs in which both orders gave the same answer
 * @param firstPlace share of its preferences that went to the output shown first; 0.5 has no leaning
 * @param ties share of its answers that saw no difference
 * @param unreadable answers that could not be read, or not be had, even when asked again
 * @param credible whether it is credibly better than a coin
 */
public record JudgeQuality(
        int pairs,
        int labelled,
        int right,
        int wrong,
        int undecided,
        double chance,
        double consistent,
        double firstPlace,
        double ties,
        long unreadable,
        boolean credible) {}
