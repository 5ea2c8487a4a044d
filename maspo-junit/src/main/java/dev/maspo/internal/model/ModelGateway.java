package dev.maspo.internal.model;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/**
 * The one way to a model, for all roles and modes. Implementations wrap each other; outermost first: recorder, cache,
 * single-flight, retry, budget, rate limit, concurrency permits, transport.
 */
public interface ModelGateway {

    /**
     * Answers a request.
     *
     * @param caller on whose behalf
     * @param request what to ask
     * @return the model's answer
     * @throws ModelCallException if the model fails for good
     */
    ChatResponse chat(Caller caller, ChatRequest request);
}
