package dev.maspo.internal.optimize;

import dev.maspo.internal.stats.Interval;
import java.util.Locale;

/**
 * How a candidate came out of a race.
 *
 * @param candidate the candidate
 * @param evidence what the race showed
 * @param reward the mean joint reward with its interval
 * @param status what was decided
 * @param reason why, with the numbers
 */
record Standing(Candidate candidate, Evidence evidence, Interval reward, Status status, String reason) {

    enum Status {
        RACING,
        CREDIBLE,
        DROPPED,
        VETOED
    }

    Standing as(Status newStatus, String newReason) {
        return new Standing(candidate, evidence, reward, newStatus, newReason);
    }

    static String numbers(Interval interval) {
        return String.format(Locale.ROOT, "%+.3f [%+.3f, %+.3f]", interval.mean(), interval.low(), interval.high());
    }
}
