package dev.maspo.internal.model;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;

/**
 * An even pace: a number per minute, of which a second's worth may come at once. So no minute sees more than the number
 * and that second's worth.
 */
final class Rate {

    private static final long SECONDS = 60;

    private final long perMinute;
    private final Time time;
    private final Bucket bucket;
    private long current;

    Rate(long perMinute, Time time) {
        this.perMinute = perMinute;
        this.current = perMinute;
        this.time = time;
        this.bucket = Bucket.builder()
                .withCustomTimePrecision(new Meter(time))
                .addLimit(limit(perMinute))
                .build();
    }

    /**
     * Waits until an amount may pass. More than a second's worth passes at once and is waited for afterwards, by all.
     */
    void take(long amount) throws InterruptedException {
        long atOnce = Math.min(amount, burst(perMinute));
        if (atOnce > 0) {
            bucket.asBlocking().consume(atOnce, time::sleep);
        }
        charge(amount - atOnce);
    }

    /** Corrects an amount that was guessed. */
    void charge(long amount) {
        if (amount > 0) {
            bucket.consumeIgnoringRateLimits(amount);
        } else if (amount < 0) {
            bucket.addTokens(-amount);
        }
    }

    /** Sets the pace to a share of the full one. */
    synchronized void scale(double share) {
        long next = Math.max(1, (long) (perMinute * share));
        if (next != current) {
            current = next;
            bucket.replaceConfiguration(
                    BucketConfiguration.builder().addLimit(limit(next)).build(), TokensInheritanceStrategy.AS_IS);
        }
    }

    private Bandwidth limit(long rate) {
        // The burst stays, as a request may need it whole.
        return Bandwidth.builder()
                .capacity(burst(perMinute))
                .refillGreedy(rate, Duration.ofSeconds(SECONDS))
                .build();
    }

    private static long burst(long perMinute) {
        return Math.max(1, perMinute / SECONDS);
    }

    private record Meter(Time time) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return time.nanoTime();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
