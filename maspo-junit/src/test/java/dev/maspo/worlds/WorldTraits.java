package dev.maspo.worlds;

/**
 * What the agents of a world have in common.
 *
 * @param rules how many rules there are for each agent
 * @param weakest the weakest coupling of an agent to its predecessors, from 0 to 1
 * @param strongest the strongest coupling
 * @param spoiltStart how likely a harmful rule stands in an original prompt
 * @param mood the share of failures that any change of a prompt draws anew
 * @param hopeless whether no rule mends anything
 * @param start how often the original prompts are right
 * @param best how often the best prompts are right
 */
record WorldTraits(
        int rules,
        double weakest,
        double strongest,
        double spoiltStart,
        double mood,
        boolean hopeless,
        double start,
        double best) {

    static WorldTraits draw(Draw draw) {
        return new WorldTraits(
                draw.of(1).whole(6, 10),
                draw.of(2).between(0.3, 0.5),
                draw.of(3).between(0.5, 0.8),
                draw.of(4).between(0, 0.2),
                draw.of(5).between(0.05, 0.2),
                false,
                draw.of(6).between(0.22, 0.34),
                draw.of(7).between(0.93, 0.97));
    }

    WorldTraits rules(int count) {
        return new WorldTraits(count, weakest, strongest, spoiltStart, mood, hopeless, start, best);
    }

    WorldTraits coupling(double low, double high) {
        return new WorldTraits(rules, low, high, spoiltStart, mood, hopeless, start, best);
    }

    /** No rule mends anything, and no harmful one stands in an original prompt. */
    WorldTraits withoutHope() {
        return new WorldTraits(rules, weakest, strongest, 0, mood, true, start + 0.2, best);
    }
}
