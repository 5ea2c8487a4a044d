package dev.maspo.result;

/**
 * A score with its interval. Each bound is one-sided: at 95 %, and in a check at 1 - {@code maspo.alpha}.
 *
 * @param score the mean over the cases, from 0 to 1
 * @param low the lower bound of the interval
 * @param high the upper bound of the interval
 * @param n the number of cases
 */
public record Score(double score, double low, double high, int n) {

    /** Checks the bounds. */
    public Score {
        if (!(low <= score && score <= high)) {
            throw new IllegalArgumentException(
                    "a score of " + score + " lies outside its interval " + low + ".." + high);
        }
    }
}
