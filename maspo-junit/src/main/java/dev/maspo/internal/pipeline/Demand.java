package dev.maspo.internal.pipeline;

import java.util.OptionalDouble;

/**
 * What a system assertion demands of its rate.
 *
 * @param rate the least rate, from 0 to 1; empty for what the baseline has
 * @param strict whether the rate alone decides, whatever its interval
 */
public record Demand(OptionalDouble rate, boolean strict) {

    /**
     * A demand of a rate.
     *
     * @param rate the least rate
     * @return the demand, by the interval
     */
    public static Demand of(double rate) {
        return new Demand(OptionalDouble.of(rate), false);
    }
}
