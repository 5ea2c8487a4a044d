package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.List;
import java.util.Optional;

/**
 * What every candidate must be, whoever proposes it: of the right form, with the placeholders of the original prompt, a
 * prompt for this agent, and free of what is in the cases. Says what is wrong in words that the optimizer can mend it
 * by.
 */
public final class Hygiene {

    private final RoleCheck roles;
    private final LeakCheck leaks;

    /**
     * Prepares.
     *
     * @param agents the agents that have a prompt
     * @param originals their prompts before the search
     * @param cases the cases that the search sees
     */
    public Hygiene(List<Agent> agents, PromptSet originals, List<Case> cases) {
        this.roles = new RoleCheck(agents, originals);
        this.leaks = new LeakCheck(cases);
    }

    /** What is wrong with an instruction; demonstrations that the parent shows already may stay. */
    Optional<String> problem(Agent agent, String original, Candidate parent, String proposed) {
        String known = parent.shown().isEmpty() ? original : original + "\n" + parent.prompt();
        return problem(agent, original, parent.prompt(), known, proposed);
    }

    /**
     * What is wrong with a variant. Each of its edits was found clean in the company in which it was proposed; in other
     * company they may be too long, leave nothing of the role, or make a case's text out of its parts.
     */
    Optional<String> problem(Agent agent, String original, Candidate incumbent, Variant variant) {
        String known = variant.shown().isEmpty() ? original : original + "\n" + DemonstrationBlock.in(variant.prompt());
        return problem(agent, original, incumbent.prompt(), known, variant.prompt());
    }

    private Optional<String> problem(Agent agent, String original, String parent, String known, String proposed) {
        return PromptCheck.problem(original, proposed)
                .or(() -> DemonstrationBlock.problem(parent, proposed))
                .or(() -> roles.problem(agent, parent, proposed))
                .or(() -> leaks.problem(known, proposed));
    }
}
