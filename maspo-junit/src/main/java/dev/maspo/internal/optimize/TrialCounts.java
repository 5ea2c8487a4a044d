package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;

/**
 * How many trials a step of each agent makes. A trial of an early agent runs all that comes after it, so it costs more
 * than one of the last agent, and says no more: trials are shared out by the root of what one costs (Neyman, Journal of
 * the Royal Statistical Society 97, 1934, on strata whose observations differ in price).
 *
 * @param pipeline the pipeline
 * @param settings how many trials a step makes on average
 */
record TrialCounts(Pipeline pipeline, SearchSettings settings) {

    /** The trials of a step of that agent, at least 1. */
    int of(Agent agent) {
        double mean =
                pipeline.prompted().stream().mapToInt(this::cost).average().orElse(1);
        return (int) Math.max(1, Math.round(settings.trials() * Math.sqrt(mean / cost(agent))));
    }

    private int cost(Agent agent) {
        return RaceCalls.runAgain(pipeline, agent).size()
                + RaceCalls.judged(pipeline, agent).size();
    }
}
