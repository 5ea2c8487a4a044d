package dev.maspo.internal.optimize;

/**
 * How much a search with races does for one agent.
 *
 * @param proposals candidates asked for
 * @param meetings cases on which a candidate met the incumbent, over all candidates
 * @param cases how many cases the search sees
 */
record SearchSize(long proposals, long meetings, long cases) {

    // Agents rest, and an agent without a runner-up has one parent only.
    private static final double PROPOSED = 0.55;
    // Of the candidates that meet the incumbent in one block of cases, those that are still in the race at the next.
    private static final double STAYING = 0.75;

    /** Every step is made, every proposal can be raced, and every race goes to its end. */
    static SearchSize most(PlannedSearch search) {
        SearchSettings settings = search.settings();
        long proposals = proposals(settings);
        long demonstrations = search.demonstrations() ? (long) settings.rounds() * settings.steps() : 0;
        // At the start of every further round the runner-up is raced again.
        long raced = proposals + demonstrations + settings.rounds() - 1;
        int cases = search.cases().optimize();
        return new SearchSize(proposals, raced * cases, cases);
    }

    /**
     * What searches in generated worlds did on average: a little more than half of the steps and parents brought
     * candidates, and a quarter of these left at each look.
     */
    static SearchSize usual(PlannedSearch search) {
        SearchSettings settings = search.settings();
        int cases = search.cases().optimize();
        double candidates = PROPOSED * proposals(settings);
        double meetings = 0;
        double racing = candidates;
        int done = 0;
        for (int look : settings.looks(cases)) {
            meetings += racing * (look - done);
            racing *= STAYING;
            done = look;
        }
        return new SearchSize(Math.round(candidates), Math.round(meetings), cases);
    }

    private static long proposals(SearchSettings settings) {
        return (long) settings.rounds() * settings.steps() * settings.parents() * settings.perParent();
    }
}
