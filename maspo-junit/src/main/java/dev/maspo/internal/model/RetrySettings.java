package dev.maspo.internal.model;

import dev.maspo.MaspoException;
import java.time.Duration;

/**
 * How often a call is tried.
 *
 * @param attempts the most attempts of one call, the first included; 1 to 100
 * @param maxWait the longest wait that an endpoint may ask for; a call that is told to wait longer fails at once
 */
public record RetrySettings(int attempts, Duration maxWait) {

    /** Checks the ranges. */
    public RetrySettings {
        if (attempts < 1 || attempts > 100) {
            throw new MaspoException(
                    "maspo.retry.attempts must be a whole number from 1 to 100, but is " + attempts + ".");
        }
        if (maxWait.isNegative()) {
            throw new MaspoException("maspo.retry.maxWait must be 0 or more seconds, but is " + maxWait + ".");
        }
    }
}
