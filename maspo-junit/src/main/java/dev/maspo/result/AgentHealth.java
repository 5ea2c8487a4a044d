package dev.maspo.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one agent fares at its depth in the pipeline: where a long pipeline stops following.
 *
 * @param agent the agent
 * @param depth how many agents come before it on the longest way
 * @param right the share of cases whose output is right after it, cases that were lost before it being wrong; null if
 *     nothing says so
 * @param basis what {@code right} rests on: {@code assertions}, {@code constraints}, or empty
 * @param cases how many cases it ran on
 * @param errors on how many of them it failed
 * @param constraints how its constraints fared
 */
public record AgentHealth(
        String agent,
        int depth,
        @Nullable Score right,
        String basis,
        int cases,
        int errors,
        List<ConstraintCount> constraints) {

    /** Copies the list. */
    public AgentHealth {
        constraints = List.copyOf(constraints);
    }

    /**
     * How often a constraint was broken.
     *
     * @param constraint the constraint, as a reader would name it
     * @param broken outputs that broke it, after a repair if one was asked for
     * @param repaired outputs that a repair mended
     */
    public record ConstraintCount(String constraint, int broken, int repaired) {}
}
