package dev.maspo.internal.model;

/**
 * An amount of what calls use.
 *
 * @param calls calls
 * @param inputTokens tokens of requests
 * @param outputTokens tokens of answers
 * @param money their price
 */
public record Spend(double calls, double inputTokens, double outputTokens, double money) {

    /** Nothing. */
    public static final Spend NOTHING = new Spend(0, 0, 0, 0);

    /**
     * The sum of two amounts.
     *
     * @param other another amount
     * @return the sum
     */
    public Spend plus(Spend other) {
        return new Spend(
                calls + other.calls,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                money + other.money);
    }

    /**
     * A multiple.
     *
     * @param factor the factor
     * @return every part times the factor
     */
    public Spend times(double factor) {
        return new Spend(calls * factor, inputTokens * factor, outputTokens * factor, money * factor);
    }
}
