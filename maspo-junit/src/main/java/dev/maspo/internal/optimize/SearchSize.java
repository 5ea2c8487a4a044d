package dev.maspo.internal.optimize;

import java.util.List;

/**
 * How much a search does for one agent.
 *
 * @param proposals candidates asked for
 * @param meetings cases on which a candidate met the incumbent, over all candidates
 */
record SearchSize(long proposals, long meetings) {

    // Agents rest, and an agent without a runner-up has one parent only.
    private static final double PROPOSED = 0.55;
    // Of the candidates that meet the incumbent in one block of cases, those that are still in the race at the next.
    private static final double STAYING = 0.5;

    /** Every step is made, every proposal can be raced, and every race goes to its end. */
    static SearchSize most(SearchSettings settings, int cases) {
        long proposals = proposals(settings);
        // At the start of every further round the runner-up is raced again.
        return new SearchSize(proposals, (proposals + settings.rounds() - 1) * cases);
    }

    /**
     * What searches in generated worlds did on average: a little more than half of the steps and parents brought
     * candidates, and half of these left at each look. Eight in ten searches stayed between a third and twice of it.
     */
    static SearchSize usual(SearchSettings settings, int cases) {
        double candidates = PROPOSED * proposals(settings);
        double meetings = 0;
        double racing = candidates;
        int done = 0;
        List<Integer> looks = settings.looks(cases);
        for (int look : looks) {
            meetings += racing * (look - done);
            racing *= STAYING;
            done = look;
        }
        return new SearchSize(Math.round(candidates), Math.round(meetings));
    }

    private static long proposals(SearchSettings settings) {
        return (long) settings.rounds() * settings.steps() * settings.parents() * settings.perParent();
    }
}
