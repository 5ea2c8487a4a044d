package dev.maspo;

/** What the gate says of the prompts on disk, compared with the accepted ones. Nothing is ever passed in silence. */
public enum Verdict {
    /** Credibly not worse than the baseline by more than the margin; or nothing has changed. */
    PASS,
    /** Credibly worse than the baseline. */
    REGRESSION,
    /** The cases do not decide it; the result says how many would. */
    INCONCLUSIVE,
    /** Nothing could be said: no baseline, no cases, other cases or models, a spent budget, too many errors. */
    ERROR
}
