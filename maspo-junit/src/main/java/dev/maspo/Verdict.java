package dev.maspo;

/** What the gate says of the prompts on disk, compared with the accepted ones. Nothing is ever passed in silence. */
public enum Verdict {
    /**
     * All that the verdict rests on is what it was when the baseline was recorded: prompts, cases, models, code and
     * libraries. So nothing was run; or, where today's runs were at hand, they show no credible loss.
     */
    UNCHANGED,
    /** Credibly not worse than the baseline by more than the margin. */
    PASS,
    /** Credibly worse than the baseline. */
    REGRESSION,
    /** The cases do not decide it; the result says how many would. */
    INCONCLUSIVE,
    /** Nothing could be said: no baseline, no cases, other cases or models, a spent budget, too many errors. */
    ERROR
}
