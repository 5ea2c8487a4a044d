package dev.maspo.internal.pipeline;

import dev.maspo.AgentCall;
import java.util.List;

/**
 * How an output stands with the constraints of its agent.
 *
 * @param breaches the constraints that it breaks, in the order of their declaration
 * @param repaired the names of those that the agent's first answer broke and its repaired one does not
 */
public record Checks(List<Breach> breaches, List<String> repaired) {

    /** Nothing was broken. */
    public static final Checks MET = new Checks(List.of(), List.of());

    /** Copies the lists. */
    public Checks {
        breaches = List.copyOf(breaches);
        repaired = List.copyOf(repaired);
    }

    /** Checks an output. */
    static Checks of(Agent agent, AgentCall call, Object value, String text) {
        if (agent.constraints().isEmpty()) {
            return MET;
        }
        AgentCall seen = new CheckedCall(call);
        List<Breach> breaches = agent.constraints().stream()
                .map(c -> new Breach(c.name(), c.check().problem(seen, value, text)))
                .filter(breach -> !breach.problem().equals(Constraint.Check.MET))
                .toList();
        return breaches.isEmpty() ? MET : new Checks(breaches, List.of());
    }

    /**
     * Whether the output meets all constraints.
     *
     * @return true if none is broken
     */
    public boolean met() {
        return breaches.isEmpty();
    }

    /**
     * Whether the output breaks a constraint.
     *
     * @param constraint the constraint's name
     * @return true if it does
     */
    public boolean breaks(String constraint) {
        return breaches.stream().anyMatch(breach -> breach.constraint().equals(constraint));
    }

    /** Whether a constraint is broken whose breach is worth a call. */
    boolean worthRepair(Agent agent) {
        return agent.constraints().stream().anyMatch(c -> c.repair() && breaks(c.name()));
    }

    /** These checks of a repaired answer, told from those of the first one. */
    Checks repairing(Checks first) {
        return new Checks(
                breaches,
                first.breaches.stream()
                        .map(Breach::constraint)
                        .filter(name -> !breaks(name))
                        .toList());
    }
}
