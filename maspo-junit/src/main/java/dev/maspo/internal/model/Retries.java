package dev.maspo.internal.model;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Asks again after a failure that may pass: after the wait that the endpoint asks for, else after one that doubles.
 * Both are spread by chance, so that callers who failed together do not come back together.
 */
final class Retries implements ModelGateway {

    // Four waits of at least 0.75 x (1 + 2 + 4 + 8) s outlast an endpoint that is restarted.
    private static final Duration FIRST = Duration.ofSeconds(1);
    // Limits are counted by the minute.
    private static final Duration FIRST_WHEN_LIMITED = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final double SPREAD = 0.25;

    private final ModelGateway inner;
    private final RetrySettings settings;
    private final UsageMeter meter;
    private final Time time;
    private final DoubleSupplier random;
    private final IntervalFunction backoff = IntervalFunction.ofExponentialBackoff(FIRST, 2, LONGEST);
    private final IntervalFunction limited = IntervalFunction.ofExponentialBackoff(FIRST_WHEN_LIMITED, 2, LONGEST);
    private final Retry retry;

    /**
     * Creates the layer.
     *
     * @param inner makes one attempt
     * @param settings how often to try
     * @param meter counts the repetitions
     * @param time waits
     * @param random numbers from 0 to 1 that spread the waits; they do not touch any result
     */
    Retries(ModelGateway inner, RetrySettings settings, UsageMeter meter, Time time, DoubleSupplier random) {
        this.inner = inner;
        this.settings = settings;
        this.meter = meter;
        this.time = time;
        this.random = random;
        this.retry = Retry.of(
                "model",
                RetryConfig.<ChatResponse>custom()
                        .maxAttempts(settings.attempts())
                        .retryOnException(e -> e instanceof ModelCallException failure
                                && failure.trouble().passing()
                                && !tooLong(failure.trouble()))
                        .intervalBiFunction((attempt, failed) -> wait(attempt, failed.getLeft()))
                        .build());
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        // The form for asynchronous callers says how long to wait and leaves the waiting to us.
        Retry.AsyncContext<ChatResponse> attempts = retry.asyncContext();
        for (int attempt = 1; ; attempt++) {
            try {
                ChatResponse response = inner.chat(caller, request);
                attempts.onComplete();
                return response;
            } catch (ModelCallException e) {
                long millis = attempts.onError(e);
                if (millis < 0) {
                    throw lastFailure(caller, e, attempt);
                }
                pause(e, millis);
                meter.repeated();
            }
        }
    }

    private long wait(int attempt, Throwable failed) {
        Trouble trouble = ((ModelCallException) failed).trouble();
        Duration asked = trouble.retryAfter();
        double chance = random.getAsDouble();
        if (asked != null) {
            // Never earlier than asked for.
            return (long) (asked.toMillis() * (1 + SPREAD * chance));
        }
        IntervalFunction steps = trouble.kind() == Trouble.Kind.RATE_LIMIT ? limited : backoff;
        return (long) (steps.apply(attempt) * (1 - SPREAD + 2 * SPREAD * chance));
    }

    private boolean tooLong(Trouble trouble) {
        Duration asked = trouble.retryAfter();
        return asked != null && asked.compareTo(settings.maxWait()) > 0;
    }

    private void pause(ModelCallException e, long millis) {
        try {
            time.sleep(TimeUnit.MILLISECONDS.toNanos(millis));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    private ModelCallException lastFailure(Caller caller, ModelCallException e, int attempt) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String problem = ModelCallException.words(cause);
        if (e.trouble().passing() && tooLong(e.trouble())) {
            Duration asked = e.trouble().retryAfter();
            String message = String.format(
                    java.util.Locale.ROOT,
                    "%s (it asks to wait %d s, longer than maspo.retry.maxWait = %d allows)",
                    problem,
                    asked == null ? 0 : asked.toSeconds(),
                    settings.maxWait().toSeconds());
            return new ModelCallException(caller, new CallFailure(message, cause, e.trouble()));
        }
        if (attempt == 1) {
            return e;
        }
        return new ModelCallException(
                caller, new CallFailure(attempt + " attempts failed, the last " + problem, cause, e.trouble()));
    }
}
