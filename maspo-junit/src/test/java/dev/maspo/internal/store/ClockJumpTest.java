package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers are kept with a date, and dates are wrong when a clock jumps; no answer may be lost by it. */
class ClockJumpTest {

    private static final Duration JUMP = Duration.ofDays(3650);

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private final JumpingClock clock = new JumpingClock();

    private CallStore store(long maxBytes) {
        return new GuardedCalls(new SqliteFile(folder.resolve("calls.db"), 1_000), clock, maxBytes, warnings::add);
    }

    private static StoredCall call(String key) {
        return new StoredCall(key, "m", "AGENT", "a", 3, 4, "What?", "That.", "r".repeat(1_000));
    }

    @Test
    void whatWasKeptIsFoundWhateverTheClockSaysThen() {
        for (int i = 0; i < 6; i++) {
            clock.jump(i % 2 == 0 ? JUMP : JUMP.multipliedBy(-2));
            try (CallStore store = store(10_000_000)) {
                store.keep(call("k" + i));
                for (int known = 0; known <= i; known++) {
                    assertThat(store.find("k" + known)).as("k" + known).isPresent();
                }
            }
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void aFullStoreWhoseClockWentBackStillMakesRoomAndAnswers() {
        try (CallStore store = store(50_000)) {
            for (int i = 0; i < 200; i++) {
                if (i == 100) {
                    clock.jump(JUMP.negated());
                }
                assertThat(store.keep(call("k" + i))).hasSize(1_000);
            }
            assertThat(java.util.stream.IntStream.range(0, 200)
                            .filter(i -> store.find("k" + i).isPresent())
                            .count())
                    .isBetween(20L, 60L);
        }
        assertThat(warnings).isEmpty();
    }

    /** A clock that stands still, and jumps when it is told to. */
    private static final class JumpingClock extends Clock {

        private Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void jump(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
