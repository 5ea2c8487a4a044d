package dev.maspo.result;

/** What the test of a system assertion says. */
public enum AssertionVerdict {
    /** The rate is what is demanded. */
    PASS,
    /** The rate is below what is demanded, credibly. */
    FAIL,
    /** The rate is below what is demanded, but so few cases do not show that it is. Never a pass. */
    UNDECIDED
}
