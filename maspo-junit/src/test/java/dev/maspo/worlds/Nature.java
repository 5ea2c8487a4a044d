package dev.maspo.worlds;

import java.util.List;

/**
 * What an agent is like.
 *
 * @param id its id
 * @param place its place in the topological order
 * @param inputs the places of its predecessors
 * @param coupling for each predecessor, how often its failures and extras spoil this agent's work
 * @param modes in which ways it fails
 * @param rules what its prompt may hold
 * @param start the rules that its original prompt holds
 * @param rewording in what share of the cases a changed prompt changes the words of its output
 */
record Nature(
        String id,
        int place,
        List<Integer> inputs,
        List<Double> coupling,
        List<Mode> modes,
        List<Rule> rules,
        long start,
        double rewording) {

    Nature {
        inputs = List.copyOf(inputs);
        coupling = List.copyOf(coupling);
        modes = List.copyOf(modes);
        rules = List.copyOf(rules);
    }

    /** The rules that help, alone or together with a neighbour's. */
    long best() {
        return bits(Rule.Kind.HELP) | bits(Rule.Kind.SETTER) | bits(Rule.Kind.USER);
    }

    long bits(Rule.Kind kind) {
        return rules.stream().filter(r -> r.kind() == kind).mapToLong(Rule::bit).sum();
    }
}
