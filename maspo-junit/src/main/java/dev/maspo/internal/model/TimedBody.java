package dev.maspo.internal.model;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, if it has arrived within a time and is no flood. Before JDK 26 the time of a request ends with
 * the headers.
 */
final class TimedBody implements BodySubscriber<byte[]> {

    // No model says as much, and all who wait may be answered so at the same time.
    private static final int LONGEST = 32 << 20;

    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private volatile @Nullable Subscription subscription;
    private long length;

    TimedBody(long nanos) {
        CompletionStage<byte[]> unused = bytes.getBody().whenComplete(this::end);
        unused = body.orTimeout(nanos, TimeUnit.NANOSECONDS).whenComplete((all, failure) -> {
            if (failure != null) {
                refuseTheRest();
            }
        });
    }

    // It would arrive on a connection that the next call waits for, or for ever.
    private void refuseTheRest() {
        Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
    }

    private void end(byte[] all, @Nullable Throwable failure) {
        if (failure == null) {
            body.complete(all);
        } else {
            body.completeExceptionally(failure);
        }
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                failure instanceof TimeoutException ? new HttpTimeoutException("the body is not complete") : failure));
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        if (body.isDone()) {
            refuseTheRest(); // The time was over first.
        } else {
            bytes.onSubscribe(subscription);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        for (ByteBuffer buffer : part) {
            length += buffer.remaining();
        }
        if (length > LONGEST) {
            body.completeExceptionally(new IOException("the answer is longer than " + (LONGEST >> 20) + " MB"));
        } else {
            bytes.onNext(part);
        }
    }

    @Override
    public void onError(Throwable failure) {
        bytes.onError(failure);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
