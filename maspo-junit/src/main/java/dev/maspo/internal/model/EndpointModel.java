package dev.maspo.internal.model;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.ConnectException;
import java.util.Set;
import java.util.stream.Stream;

/** The model of a configured endpoint, whose errors say where it is and never hold its key. */
final class EndpointModel implements ChatModel {

    private final ChatModel inner;
    private final String baseUrl;
    private final Secrets secrets;

    EndpointModel(ChatModel inner, String baseUrl, Secrets secrets) {
        this.inner = inner;
        this.baseUrl = baseUrl;
        this.secrets = secrets;
    }

    String baseUrl() {
        return baseUrl;
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        try {
            return inner.chat(request);
        } catch (RuntimeException e) {
            Throwable hidden = secrets.hide(e);
            boolean refused = Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                    .anyMatch(ConnectException.class::isInstance);
            String problem = refused
                    ? "nobody answers there; is the endpoint running, and maspo.model.base-url right?"
                    : String.valueOf(hidden.getMessage());
            throw new IllegalStateException("at " + baseUrl + ": " + problem, hidden);
        }
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return chat(request);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return inner.defaultRequestParameters();
    }

    @Override
    public ModelProvider provider() {
        return inner.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return inner.supportedCapabilities();
    }

    @Override
    public String toString() {
        return "model at " + baseUrl;
    }
}
