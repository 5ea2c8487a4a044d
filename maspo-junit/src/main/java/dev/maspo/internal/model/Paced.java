package dev.maspo.internal.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sends every call down the lane of its model: rate limit, then concurrency permits. */
final class Paced implements ModelGateway {

    private final ModelGateway inner;
    private final ModelTable models;
    private final PaceSettings settings;
    private final Duration maxWait;
    private final Time time;
    private final Map<Object, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * Creates the layer.
     *
     * @param inner hands the request to the model
     * @param models which model plays which role
     * @param settings how fast each model may be asked
     * @param maxWait how long all calls to a model wait at most when it asks for it
     * @param time the clock
     */
    Paced(ModelGateway inner, ModelTable models, PaceSettings settings, Duration maxWait, Time time) {
        this.inner = inner;
        this.models = models;
        this.settings = settings;
        this.maxWait = maxWait;
        this.time = time;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        Optional<ChatModel> model = models.find(caller.role(), caller.agent());
        if (model.isEmpty()) {
            return inner.chat(caller, request);
        }
        // Roles that share an endpoint's model share its limits.
        Object key = model.get() instanceof EndpointModel endpoint ? endpoint.address() : model.get();
        Lane lane = lanes.computeIfAbsent(key, k -> new Lane(settings, maxWait, time));
        try {
            return lane.chat(inner, caller, request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelCallException(
                    caller, new IllegalStateException("interrupted while waiting for its turn", e));
        }
    }
}
