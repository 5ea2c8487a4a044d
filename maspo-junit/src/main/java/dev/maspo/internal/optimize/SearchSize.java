package dev.maspo.internal.optimize;

/**
 * How much a search with trials and races does for one agent.
 *
 * @param proposals candidates asked for
 * @param runs how often the agent runs again, over all variants of its prompt
 * @param meetings how often a variant met the incumbent
 * @param cases how many cases the search sees
 */
record SearchSize(long proposals, long runs, long meetings, long cases) {

    // Where nothing looks worth a try, a trial is not made.
    private static final double TRIED = 0.9;
    // Some steps find nothing worth a race, and most races end early.
    private static final double RACED = 0.4;
    // An adopted variant runs on the cases of the steps that follow.
    private static final double AGAIN = 0.3;

    /** Every step is made, every trial is made, every race goes to its end and is won. */
    static SearchSize most(PlannedSearch search) {
        long steps = steps(search);
        SearchSettings settings = search.settings();
        long cases = search.cases().optimize();
        long meetings = settings.trials() + Math.min(settings.longest(), cases);
        // A winner runs on all cases, as the incumbent of the steps after it.
        long runs = settings.trials() + cases;
        return new SearchSize(steps * settings.candidates(), steps * runs, steps * meetings, cases);
    }

    /** What searches in generated worlds did on average. */
    static SearchSize usual(PlannedSearch search) {
        SearchSize most = most(search);
        SearchSettings settings = search.settings();
        double race = RACED * Math.min(settings.longest(), most.cases());
        double meetings = TRIED * settings.trials() + race;
        double runs = meetings + AGAIN * (most.cases() - race);
        long steps = steps(search);
        return new SearchSize(most.proposals(), Math.round(steps * runs), Math.round(steps * meetings), most.cases());
    }

    private static long steps(PlannedSearch search) {
        return (long) search.settings().rounds() * search.settings().steps();
    }
}
