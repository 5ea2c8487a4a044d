package dev.maspo.result;

/**
 * In how many comparisons of pipeline outputs who decided.
 *
 * @param assertions the assertions scored the two runs differently, or both with the full score
 * @param judge the assertions said nothing, or the same of both, and the judge was asked
 * @param equal the outputs were equal, and nobody was asked
 * @param failure one of the runs had no output, or only its output broke a constraint, and the other won
 */
public record Decided(int assertions, int judge, int equal, int failure) {

    /** No comparison. */
    public static final Decided NONE = new Decided(0, 0, 0, 0);

    /**
     * The sum of two counts.
     *
     * @param other the other count
     * @return both together
     */
    public Decided plus(Decided other) {
        return new Decided(
                assertions + other.assertions, judge + other.judge, equal + other.equal, failure + other.failure);
    }
}
