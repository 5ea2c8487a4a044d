package dev.maspo.internal.model;

import dev.maspo.MaspoException;

/**
 * How fast each model may be asked.
 *
 * @param permits the most calls under way to one model; at least 1
 * @param requestsPerMinute the most requests per minute to one model; 0 for no limit
 * @param tokensPerMinute the most tokens per minute, of requests and answers, of one model; 0 for no limit
 */
public record PaceSettings(int permits, long requestsPerMinute, long tokensPerMinute) {

    /** Checks the ranges. */
    public PaceSettings {
        if (permits < 1) {
            throw new MaspoException("maspo.pace.permits must be 1 or more, but is " + permits + ".");
        }
        if (requestsPerMinute < 0 || tokensPerMinute < 0) {
            throw new MaspoException(
                    "maspo.pace.requestsPerMinute and maspo.pace.tokensPerMinute must be 1 or more, but are "
                            + requestsPerMinute + " and " + tokensPerMinute + ".");
        }
    }
}
