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
    // Cases of a race: some steps find nothing worth one, and most end early.
    private static final double RACED = 10;
    // An adopted variant runs on the cases of the steps that follow.
    private static final double AGAIN = 0.3;

    /**
     * Every step is made, every trial is made, and more of them as the judge leans strongly, every race goes to its end
     * and is won.
     *
     * @param settings the search's settings
     * @param trials how many trials a step of the agent makes
     * @param cases how many cases the search sees
     */
    static SearchSize most(SearchSettings settings, int trials, long cases) {
        long steps = (long) settings.rounds() * settings.steps();
        long tried = (long) StepRunner.MORE * trials;
        long meetings = tried + Math.min(settings.longest(), cases);
        // A winner runs on all cases, as the incumbent of the steps after it.
        long runs = tried + cases;
        return new SearchSize(steps * settings.candidates(), steps * runs, steps * meetings, cases);
    }

    /** What searches in generated worlds did on average. */
    static SearchSize usual(SearchSettings settings, int trials, long cases) {
        long steps = (long) settings.rounds() * settings.steps();
        double race = Math.min(RACED, (double) Math.min(settings.longest(), cases));
        double meetings = TRIED * trials + race;
        double runs = meetings + AGAIN * (cases - race);
        return new SearchSize(
                steps * settings.candidates(), Math.round(steps * runs), Math.round(steps * meetings), cases);
    }
}
