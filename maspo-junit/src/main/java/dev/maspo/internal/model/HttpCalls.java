package dev.maspo.internal.model;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The way to an endpoint. LangChain4j's own client forgets the headers of a refusal, among them how long to wait, and
 * its timeout ends with the answer's headers: an endpoint that falls silent in the middle of a body would hang it.
 */
final class HttpCalls implements HttpClient {

    private final java.net.http.HttpClient client;
    private final Duration timeout;
    private final InstantSource now;
    private final Secrets secrets;

    /**
     * Creates the client.
     *
     * @param connectTimeout how long a connection may take
     * @param timeout how long a call may take, to the last byte of its answer
     * @param now the clock, for waits that are given as dates
     * @param secrets what no exception may say
     */
    HttpCalls(Duration connectTimeout, Duration timeout, InstantSource now, Secrets secrets) {
        // HTTP/1.1: servers of local models stumble over the offer to upgrade, and with a connection for each call
        // under
        // way a lost one costs one call.
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                // Nothing here blocks: the thread that reads the answers does what little there is to do with them. To
                // hand that to others took longer than the work, and a call has a thread that waits for it anyway.
                .executor(Runnable::run)
                .build();
        this.timeout = timeout;
        this.now = now;
        this.secrets = secrets;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new StatusException(
                    response.statusCode(),
                    secrets.excerpt(new String(response.body(), StandardCharsets.UTF_8)),
                    RetryAfter.read(response.headers(), now).orElse(null));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(new String(response.body(), StandardCharsets.UTF_8))
                .build();
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        long start = System.nanoTime();
        try {
            return client.send(jdk(request), answer -> new TimedBody(timeout.toNanos() - (System.nanoTime() - start)));
        } catch (HttpConnectTimeoutException e) {
            throw new UncheckedIOException(e);
        } catch (HttpTimeoutException e) {
            throw new TimeoutException("no answer within " + timeout.toMillis() / 1000.0 + " s", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the answer", e);
        }
    }

    private java.net.http.HttpRequest jdk(HttpRequest request) {
        String body = request.body();
        var jdk = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(timeout)
                .method(
                        request.method().name(),
                        body == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(body));
        request.headers().forEach((name, values) -> values.forEach(value -> jdk.header(name, value)));
        return jdk.build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("answers are not streamed");
    }
}
