package dev.maspo.internal.model;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A model as the user's code sees it, whose every call takes the way through the gateway. */
public final class GatewayChatModel implements ChatModel {

    private final ModelGateway gateway;
    private final Caller caller;
    private final ChatModel described;
    private final Consumer<ChatRequest> observer;
    private final Map<ChatRequest, AtomicInteger> asked = new ConcurrentHashMap<>();

    /**
     * Creates the model.
     *
     * @param gateway answers the requests
     * @param caller on whose behalf they are asked
     * @param described the model that stands behind the gateway; only its description is used
     * @param observer sees every request before it is answered
     */
    public GatewayChatModel(ModelGateway gateway, Caller caller, ChatModel described, Consumer<ChatRequest> observer) {
        this.gateway = gateway;
        this.caller = caller;
        this.described = described;
        this.observer = observer;
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        observer.accept(request);
        // An agent that asks the same twice within one call wants two samples.
        int replicate = asked.computeIfAbsent(request, r -> new AtomicInteger()).getAndIncrement();
        return gateway.chat(caller.replicate(replicate), request);
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
        return chat(request);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return chat(request);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return described.defaultRequestParameters();
    }

    @Override
    public List<ChatModelListener> listeners() {
        return described.listeners();
    }

    @Override
    public ModelProvider provider() {
        return described.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return described.supportedCapabilities();
    }
}
