package dev.maspo.result;

import org.jspecify.annotations.Nullable;

/**
 * What a piece of work would use.
 *
 * @param calls calls, by role
 * @param tokens an estimate of their tokens
 * @param money their price by that estimate, in the currency of {@code maspo.price.*}; null if the price of a model is
 *     not known
 */
public record PlannedUse(
        Usage.Calls calls, Usage.Tokens tokens, @Nullable Double money) {}
