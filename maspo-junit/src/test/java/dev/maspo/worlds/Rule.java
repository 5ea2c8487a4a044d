package dev.maspo.worlds;

/**
 * An instruction that an agent's prompt may hold.
 *
 * @param number its place in the agent's catalogue; a prompt names it {@code [agent.number]}
 * @param kind what it does
 * @param target the failure that it mends, or the number of the pair it belongs to; -1 for neither
 * @param strength how strong its effect is, from 0 to 1
 * @param gloss how much prettier it makes the agent's output look
 */
record Rule(int number, Kind kind, int target, double strength, double gloss) {

    enum Kind {
        /** Mends one failure of its agent. */
        HELP,
        /** Makes the output prettier and confuses the successors. */
        POISON,
        /** Tells the successors something that helps only those who are told to heed it. */
        SETTER,
        /** Heeds what a predecessor tells, and looks in vain where it tells nothing. */
        USER,
        /** Makes failures. */
        HARM,
        /** Words the output differently, and no better. */
        REWORD,
        /** Makes the output longer. */
        LENGTHEN,
        /** Changes nothing at all. */
        INERT
    }

    /** Its bit in a set of rules. */
    long bit() {
        return 1L << number;
    }
}
