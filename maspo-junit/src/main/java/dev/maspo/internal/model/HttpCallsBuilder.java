package dev.maspo.internal.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import java.time.InstantSource;

/** Hands {@link HttpCalls} to LangChain4j, which sets the timeouts before it builds. */
final class HttpCallsBuilder implements HttpClientBuilder {

    private final InstantSource now;
    private final Secrets secrets;
    private Duration connectTimeout = Duration.ofSeconds(15);
    private Duration readTimeout = Duration.ofSeconds(60);

    HttpCallsBuilder(InstantSource now, Secrets secrets) {
        this.now = now;
        this.secrets = secrets;
    }

    @Override
    public Duration connectTimeout() {
        return connectTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        connectTimeout = timeout;
        return this;
    }

    @Override
    public Duration readTimeout() {
        return readTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        readTimeout = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        return new HttpCalls(connectTimeout, readTimeout, now, secrets);
    }
}
