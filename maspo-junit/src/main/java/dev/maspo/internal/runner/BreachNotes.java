package dev.maspo.internal.runner;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Constraint;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How often constraints were broken in the held-out cases, before and after an optimization. */
final class BreachNotes {

    private final RunBook book;
    private final List<Case> cases;

    BreachNotes(RunBook book, List<Case> cases) {
        this.book = book;
        this.cases = cases;
    }

    /** A line for each constraint that either prompt set breaks; none if the cases were not all run under both. */
    List<String> of(Pipeline pipeline, PromptSet original, PromptSet proposed) {
        List<String> notes = new ArrayList<>();
        if (!ran(original) || !ran(proposed)) {
            return notes;
        }
        for (Agent agent : pipeline.agents()) {
            for (Constraint constraint : agent.constraints()) {
                long before = broken(original, agent, constraint);
                long after = broken(proposed, agent, constraint);
                if (before + after > 0) {
                    notes.add(
                            "The constraint of " + agent.id() + " \"" + constraint.name() + "\" was broken in " + before
                                    + " of " + cases.size() + " held-out cases by the original prompts, and in " + after
                                    + " by the proposed ones.");
                }
            }
        }
        return notes;
    }

    private boolean ran(PromptSet prompts) {
        return cases.stream().allMatch(item -> book.find(prompts, item.id()).isPresent());
    }

    private long broken(PromptSet prompts, Agent agent, Constraint constraint) {
        return cases.stream()
                .flatMap(item -> book.find(prompts, item.id()).stream())
                .flatMap(run -> Stream.ofNullable(run.steps().get(agent.id())))
                .filter(step -> step.checks().breaks(constraint.name()))
                .count();
    }
}
