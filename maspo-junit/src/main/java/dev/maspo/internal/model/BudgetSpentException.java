package dev.maspo.internal.model;

/** A call that was not made, as a budget does not allow it any more. No other call of the run will be made either. */
public final class BudgetSpentException extends RunEndException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message which budget is spent, and what to do
     */
    public BudgetSpentException(String message) {
        super(message);
    }
}
