package dev.maspo.internal.runner;

import dev.maspo.PipelineRun;
import dev.maspo.internal.pipeline.BadScoreException;
import dev.maspo.internal.stats.Tolerance;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A system assertion as a test class declares it.
 *
 * @param name its name in reports
 * @param agent the agent whose output it looks at; empty for the system's
 * @param minPassRate the lowest rate that lets its test pass; empty for what the baseline has
 * @param strict whether the rate alone decides, whatever its interval
 * @param body the user's code
 */
public record AssertionDefinition(String name, String agent, OptionalDouble minPassRate, boolean strict, Body body) {

    /**
     * An assertion about the system.
     *
     * @param name its name in reports
     * @param minPassRate the lowest rate that lets its test pass
     * @param body the user's code
     */
    public AssertionDefinition(String name, double minPassRate, Body body) {
        this(name, "", OptionalDouble.of(minPassRate), false, body);
    }

    /** Whether it looks at what the whole system did, and so is part of its score. */
    boolean ofSystem() {
        return agent.isEmpty();
    }

    /**
     * Takes what an assertion returned for its score.
     *
     * @param where the assertion's class and method
     * @param run the run that it looked at
     * @param returned what it returned
     * @return the score
     * @throws dev.maspo.MaspoException if it is no number from 0 to 1
     */
    public static double score(String where, PipelineRun run, @Nullable Object returned) {
        double score = returned instanceof Number number ? Tolerance.share(number.doubleValue()) : Double.NaN;
        if (!(score >= 0 && score <= 1)) {
            throw new BadScoreException(where, run.caseId(), returned);
        }
        return score;
    }

    /** The user's code of one assertion. */
    @FunctionalInterface
    public interface Body {

        /**
         * Looks at a run.
         *
         * @param run the run
         * @return its score, from 0 to 1; NaN for a case that is to be left out
         * @throws Throwable whatever the user's code throws
         */
        double score(PipelineRun run) throws Throwable;
    }
}
