package dev.maspo.internal.model;

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
 * The body of an answer, if it has arrived within a time. Before JDK 26 the time of a request ends with the headers.
 */
final class TimedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private volatile @Nullable Subscription subscription;

    TimedBody(long nanos) {
        CompletionStage<byte[]> unused = bytes.getBody().whenComplete(this::end);
        unused = body.orTimeout(nanos, TimeUnit.NANOSECONDS).whenComplete((all, failure) -> {
            Subscription open = subscription;
            if (failure instanceof TimeoutException && open != null) {
                open.cancel(); // The rest would arrive on a connection that the next call waits for.
            }
        });
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
        bytes.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        bytes.onNext(part);
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
