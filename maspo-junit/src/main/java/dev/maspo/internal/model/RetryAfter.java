package dev.maspo.internal.model;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long an endpoint asks to wait (RFC 9110, section 10.2.3): a number of seconds, or a date. */
final class RetryAfter {

    // More is no wait but a refusal, and larger numbers would overflow.
    private static final double LONGEST = 365 * 86_400;

    private RetryAfter() {}

    /**
     * Reads the headers.
     *
     * @param headers the answer's headers
     * @param now the clock, for a date in an answer that does not say when it was sent
     * @return the wait, at least 0; nothing if there is no header that can be read
     */
    static Optional<Duration> read(HttpHeaders headers, InstantSource now) {
        return headers.firstValue("retry-after").flatMap(value -> {
            Optional<Duration> seconds = seconds(value.strip());
            // The endpoint's own clock makes the difference right, however wrong the clocks are.
            return seconds.isPresent()
                    ? seconds
                    : date(value)
                            .map(until -> Duration.between(
                                    headers.firstValue("date")
                                            .flatMap(RetryAfter::date)
                                            .orElseGet(now::instant),
                                    until))
                            .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
        });
    }

    private static Optional<Duration> seconds(String value) {
        try {
            double seconds = Double.parseDouble(value);
            return seconds >= 0
                    ? Optional.of(Duration.ofMillis((long) (1000 * Math.min(seconds, LONGEST))))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
