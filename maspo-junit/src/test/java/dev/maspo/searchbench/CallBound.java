package dev.maspo.searchbench;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;

/** The most calls of the published algorithm's default run in a graph; 740 N^2 + 1454 N - 700 in a chain of N. */
final class CallBound {

    // 9 steps: one prompt in the first, two in each of the others; ten cases, two candidates, two visits with a
    // refresh.
    private static final int PROMPTS = 17;
    private static final int BATCH = 10;
    private static final int CANDIDATES = 2;
    private static final int REFRESHES = 2;
    // Every answer is compressed by another call.
    private static final int PER_ANSWER = 2;

    private CallBound() {}

    static long of(Pipeline pipeline) {
        int agents = pipeline.agents().size();
        long calls = 0;
        for (Agent agent : pipeline.agents()) {
            int again = 1 + pipeline.descendants(agent.id()).size();
            int successors = pipeline.successors(agent.id()).size();
            int judged = successors == 0 ? 1 : 2 + successors;
            int refreshed = successors == 0 ? 1 : 2;
            calls += PROMPTS
                    * ((long) BATCH * PER_ANSWER * agents
                            + CANDIDATES
                            + (long) CANDIDATES * BATCH * (PER_ANSWER * again + judged));
            calls += REFRESHES * BATCH * ((long) PER_ANSWER * agents + (long) PER_ANSWER * again + refreshed);
        }
        return calls;
    }
}
