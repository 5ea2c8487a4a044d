package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimedBodyTest {

    private final List<String> asked = new ArrayList<>();

    private final Subscription subscription = new Subscription() {
        @Override
        public void request(long n) {
            asked.add("more");
        }

        @Override
        public void cancel() {
            asked.add("no more");
        }
    };

    @Test
    void aBodyWhoseTimeIsOverBeforeItBeginsIsNotAskedFor() {
        TimedBody body = new TimedBody(0);
        var bytes = body.getBody().toCompletableFuture();
        assertThatThrownBy(bytes::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(HttpTimeoutException.class);

        body.onSubscribe(subscription);

        assertThat(asked).containsExactly("no more");
    }
}
