package dev.maspo.internal.optimize;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelGateway;

/**
 * Asks anew what was asked before in the run: a published algorithm without a cache pays for every call. A run that is
 * started again finds its answers all the same, as the same question has the same serial number.
 *
 * @param inner the way to the models
 * @param serial tells one piece of work from another
 */
record Afresh(ModelGateway inner, int serial) implements ModelGateway {

    // More than one agent asks the same within one call.
    private static final int REPLICATES = 1_000;

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        return inner.chat(caller.replicate(caller.replicate() + serial * REPLICATES), request);
    }
}
