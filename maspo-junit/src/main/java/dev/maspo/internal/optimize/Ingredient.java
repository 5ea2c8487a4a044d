package dev.maspo.internal.optimize;

/** What the joint search is made of: a search can do without each, so that it can be measured what each is worth. */
public enum Ingredient {
    /** Variants that credibly harm what comes after them are turned down. */
    VETO,
    /**
     * Races that end as soon as they are decided; without, every candidate meets the incumbent on as many cases as the
     * longest race.
     */
    RACING,
    /** The optimizer is shown misalignment cases. */
    MISALIGNMENT,
    /** What is known of edits is kept when the agent's prompt changes. */
    REFRESH,
    /** Edits of several proposals are tried and raced together; without, one at a time. */
    MERGE,
    /** Variants that lack a line of the original prompt, or an edit that was adopted. */
    TRIM,
    /** Each order of judging for half of the cases; without, the candidate is always shown first. */
    BALANCE
}
