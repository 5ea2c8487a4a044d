package dev.maspo.internal.model;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The way to one model: its rates, its permits, and the wait that it has asked for. */
final class Lane {

    private final Time time;
    private final Duration maxWait;
    private final Permits permits;
    private final @Nullable Rate requests;
    private final @Nullable Rate tokens;
    private final TokenEstimate estimate = new TokenEstimate();
    private final long start;
    // Nanoseconds after the start until which nobody may ask.
    private final AtomicLong closed = new AtomicLong();

    Lane(PaceSettings settings, Duration maxWait, Time time) {
        this.time = time;
        this.maxWait = maxWait;
        this.start = time.nanoTime();
        this.permits = new Permits(settings.permits());
        this.requests = settings.requestsPerMinute() == 0 ? null : new Rate(settings.requestsPerMinute(), time);
        this.tokens = settings.tokensPerMinute() == 0 ? null : new Rate(settings.tokensPerMinute(), time);
    }

    /** Makes a call when there is room for it. */
    ChatResponse chat(ModelGateway inner, Caller caller, ChatRequest request) throws InterruptedException {
        long guess = tokens == null ? 0 : estimate.input(request) + estimate.output(request);
        if (requests != null) {
            requests.take(1);
        }
        if (tokens != null) {
            tokens.take(guess);
        }
        long generation = permits.acquire();
        try {
            waitUntilOpen();
            ChatResponse response = inner.chat(caller, request);
            permits.grow();
            scale();
            settle(request, response.tokenUsage(), guess);
            return response;
        } catch (ModelCallException e) {
            if (e.trouble().kind() == Trouble.Kind.RATE_LIMIT) {
                slowDown(generation, e.trouble().retryAfter());
            }
            throw e;
        } finally {
            permits.release();
        }
    }

    private void waitUntilOpen() throws InterruptedException {
        for (long wait = remaining(); wait > 0; wait = remaining()) {
            time.sleep(wait);
        }
    }

    private long remaining() {
        return closed.get() - (time.nanoTime() - start);
    }

    private void settle(ChatRequest request, @Nullable TokenUsage usage, long guess) {
        if (tokens != null && usage != null && usage.totalTokenCount() != null) {
            estimate.learn(request, usage);
            tokens.charge(usage.totalTokenCount() - guess);
        }
    }

    // All who ask this model wait, not only the one who was refused. A wait that nobody bears is a refusal: the others
    // are to hear it, too, and not to sleep through it.
    private void slowDown(long generation, @Nullable Duration retryAfter) {
        if (retryAfter != null && retryAfter.compareTo(maxWait) <= 0) {
            closed.accumulateAndGet(time.nanoTime() - start + retryAfter.toNanos(), Math::max);
        }
        if (permits.cut(generation)) {
            scale();
        }
    }

    private void scale() {
        if (requests != null || tokens != null) {
            double share = permits.share();
            if (requests != null) {
                requests.scale(share);
            }
            if (tokens != null) {
                tokens.scale(share);
            }
        }
    }
}
