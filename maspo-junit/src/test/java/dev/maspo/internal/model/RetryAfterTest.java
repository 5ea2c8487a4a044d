package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("1994-11-06T08:49:30Z"));

    private static Optional<Duration> read(String... headers) {
        Map<String, List<String>> map = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], List.of(headers[i + 1]));
        }
        return RetryAfter.read(HttpHeaders.of(map, (name, value) -> true), NOW);
    }

    @Test
    void readsSeconds() {
        assertThat(read("Retry-After", " 20 ")).contains(Duration.ofSeconds(20));
        assertThat(read("retry-after", "0.5")).contains(Duration.ofMillis(500));
        assertThat(read("Retry-After", "0")).contains(Duration.ZERO);
    }

    @Test
    void readsADate() {
        assertThat(read("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")).contains(Duration.ofSeconds(7));
        assertThat(read("Retry-After", "Sun, 06 Nov 1994 08:00:00 GMT")).contains(Duration.ZERO);
    }

    @Test
    void takesTheEndpointsClockForADate() {
        assertThat(read("Retry-After", "Sun, 06 Nov 2033 08:49:37 GMT", "Date", "Sun, 06 Nov 2033 08:49:07 GMT"))
                .contains(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "", "NaN", "Sun, 99 Nov 1994"})
    void passesOverWhatItCannotRead(String value) {
        assertThat(read("Retry-After", value)).isEmpty();
    }

    @Test
    void aWaitWithoutEndIsCutToOneThatCanBeReckonedWith() {
        assertThat(read("Retry-After", "1e300")).contains(Duration.ofDays(365));
    }

    @Test
    void saysNothingWithoutTheHeader() {
        assertThat(read()).isEmpty();
    }
}
