package dev.maspo.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one agent fares at its depth in the pipeline: where a long pipeline stops following.
 *
 * @param agent the agent
 * @param depth how many agents come before it on the longest way; 0 for one that reads no other
 * @param right the share of cases whose output is right after it, cases that were lost before it being wrong; null if
 *     nothing says so
 * @param basis what {@code right} rests on: {@code assertions}, {@code constraints}, or empty
 * @param cases how many cases it ran on
 * @param errors on how many of them it failed
 * @param constraints how its constraints fared
 * @param silent on how many of the cases it was not asked
 */
public record AgentHealth(
        String agent,
        int depth,
        @Nullable Score right,
        String basis,
        int cases,
        int errors,
        List<ConstraintCount> constraints,
        int silent) {

    /** Copies the list. */
    public AgentHealth {
        constraints = List.copyOf(constraints);
    }

    /**
     * How an agent fares that was asked in all cases.
     *
     * @param agent the agent
     * @param depth how many agents come before it on the longest way
     * @param right the share of cases whose output is right after it; null if nothing says so
     * @param basis what {@code right} rests on
     * @param cases how many cases it ran on
     * @param errors on how many of them it failed
     * @param constraints how its constraints fared
     */
    public AgentHealth(
            String agent,
            int depth,
            @Nullable Score right,
            String basis,
            int cases,
            int errors,
            List<ConstraintCount> constraints) {
        this(agent, depth, right, basis, cases, errors, constraints, 0);
    }

    /**
     * In how many cases the agent was asked.
     *
     * @return a text such as {@code asked in 16 of 24 cases}; empty if it was asked in all
     */
    public String asked() {
        return silent == 0 ? "" : "asked in " + (cases - silent) + " of " + cases + " cases";
    }

    /**
     * The whole in one line, for people.
     *
     * @return a text that may hold what the user's code and annotations say, as it is
     */
    public String line() {
        List<String> parts = new ArrayList<>();
        parts.add(
                right == null
                        ? "nothing says whether it is right"
                        : String.format(
                                Locale.ROOT,
                                "%.3f [%.3f, %.3f] of %d cases right by its %s",
                                right.score(),
                                right.low(),
                                right.high(),
                                right.n(),
                                basis));
        if (silent > 0) {
            parts.add(asked());
        }
        if (errors > 0) {
            parts.add("failed in " + errors);
        }
        constraints.stream()
                .filter(c -> c.broken() + c.repaired() > 0)
                .forEach(c -> parts.add("\"" + c.constraint() + "\" broken in " + c.broken()
                        + (c.repaired() > 0 ? ", repaired in " + c.repaired() : "")));
        return "depth " + depth + ", " + agent + ": " + String.join("; ", parts);
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
