package dev.maspo.searchbench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What one search in one world came to.
 *
 * @param row the row of the benchmark
 * @param variant what is compared in the row
 * @param seed the world's and the search's seed
 * @param agents how many agents the world has
 * @param edges how many connections
 * @param start how often the original prompts are right
 * @param found how often the prompts that the search ended with are right
 * @param delivered how often the prompts are right that the user is left with: those, if they were accepted
 * @param best how often the best prompts are right
 * @param changed whether the search changed anything
 * @param accepted whether the holdout accepted it
 * @param agentCalls calls of agents during the search
 * @param judgeCalls calls of the judge during the search
 * @param optimizerCalls calls of the optimizer
 * @param bound the most calls that the published algorithm makes there
 * @param decisionCalls calls of the decision on the holdout
 * @param seconds how long search and decision took
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Measurement(
        String row,
        String variant,
        long seed,
        int agents,
        int edges,
        double start,
        double found,
        double delivered,
        double best,
        boolean changed,
        boolean accepted,
        long agentCalls,
        long judgeCalls,
        long optimizerCalls,
        long bound,
        long decisionCalls,
        double seconds) {

    long calls() {
        return agentCalls + judgeCalls + optimizerCalls;
    }

    double reached() {
        return found / best;
    }
}
