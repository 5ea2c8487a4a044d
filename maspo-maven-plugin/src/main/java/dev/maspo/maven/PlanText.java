package dev.maspo.maven;

import dev.maspo.result.CaseCounts;
import dev.maspo.result.PlanResult;
import dev.maspo.result.PlannedAgent;
import dev.maspo.result.PlannedUse;
import dev.maspo.result.Usage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The block of one pipeline's plan in the log.
 *
 * @param plan the plan
 * @param file where it is stored
 * @param base the folder that paths are shown relative to
 */
record PlanText(PlanResult plan, Path file, Path base) {

    /** The lines of the block. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Printable.line(plan.pipeline()) + ": PLAN, no model was called");
        lines.add(Rows.row("cases", cases()));
        lines.add(Rows.row("test", "at most " + calls(plan.test()) + known() + use(plan.test())));
        PlannedUse optimize = plan.optimize();
        PlannedUse expected = plan.expected();
        PlannedUse decision = plan.decision();
        if (optimize != null && expected != null && decision != null) {
            lines.add(Rows.row("optimize", "at most " + calls(optimize) + use(optimize)));
            lines.add(Rows.row("expected", "about " + calls(expected) + use(expected)));
            lines.add(Rows.row(
                    "decision", "at most " + calls(decision) + use(decision) + ", part of the two lines above"));
        }
        if (plan.attempts() > 1) {
            lines.add(Rows.row(
                    "retries",
                    "not counted; a call that fails for a passing reason is made up to " + plan.attempts() + " times"));
        }
        lines.add(Rows.row("cache", plan.agents().stream().map(this::cached).collect(Collectors.joining(", "))));
        plan.notes().forEach(note -> lines.add(Rows.row("note", Printable.line(note))));
        lines.add(Rows.row("results", Shown.path(file, base)));
        return List.copyOf(lines);
    }

    private String cases() {
        CaseCounts split = plan.split();
        if (split == null) {
            return Rows.number(plan.cases());
        }
        return Rows.number(plan.cases()) + ": " + Rows.number(split.optimize()) + " to optimize on, "
                + Rows.number(split.holdout()) + " to decide on"
                + (split.test() == 0 ? "" : ", " + Rows.number(split.test()) + " set aside");
    }

    private static String calls(PlannedUse use) {
        Usage.Calls calls = use.calls();
        return Rows.number(calls.total()) + " calls (agent " + Rows.number(calls.agent()) + ", judge "
                + Rows.number(calls.judge()) + ", optimizer " + Rows.number(calls.optimizer()) + ")";
    }

    /** How many of the calls of a test are answered. */
    private String known() {
        long known = plan.agents().stream()
                .mapToLong(agent -> agent.known() * agent.asks())
                .sum();
        return known == 0 ? "" : ", " + Rows.number(known) + " of them answered in the cache";
    }

    private static String use(PlannedUse use) {
        @Nullable Double money = use.money();
        return ", about " + Rows.number(use.tokens().input()) + " tokens in, "
                + Rows.number(use.tokens().output()) + " out"
                + (money == null ? "" : ", price " + Rows.money(money));
    }

    private String cached(PlannedAgent agent) {
        String name = Printable.line(agent.agent());
        if (agent.asks() == 0) {
            return name + " asks nothing";
        }
        return name + " " + Rows.number(agent.known()) + " of " + Rows.number(plan.cases()) + " cases"
                + (agent.notReached() == 0 || agent.notReached() == plan.cases()
                        ? ""
                        : " (" + Rows.number(agent.notReached())
                                + " not known before an agent in front of it answers)");
    }
}
