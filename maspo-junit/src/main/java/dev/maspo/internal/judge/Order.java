package dev.maspo.internal.judge;

/** In which order two outputs are shown to the judge. */
public enum Order {
    /** Once in each order: a leaning to the first place cancels out within the case. */
    BOTH,
    /** The candidate's output first. */
    CANDIDATE_FIRST,
    /** The incumbent's output first. */
    INCUMBENT_FIRST;

    /**
     * One order for each of many cases, each order for half of them: a leaning to the first place cancels out over the
     * cases, at half the price.
     *
     * @param number the number of the case
     * @return the order for that case
     */
    public static Order balanced(int number) {
        return number % 2 == 0 ? CANDIDATE_FIRST : INCUMBENT_FIRST;
    }
}
