package dev.maspo.internal.pipeline;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.RunEndException;
import org.jspecify.annotations.Nullable;

/**
 * Notes that a call was refused for a reason that ends the run: a budget is spent, or the call is in no recording. That
 * is no failure of the agent, whatever the user's code makes of the exception.
 */
final class RunEndWatch implements ModelGateway {

    private final ModelGateway inner;
    private volatile @Nullable RunEndException refused;

    RunEndWatch(ModelGateway inner) {
        this.inner = inner;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        try {
            return inner.chat(caller, request);
        } catch (RunEndException e) {
            refused = e;
            throw e;
        }
    }

    /** Throws the refusal, if there was one. */
    void check() {
        RunEndException refusal = refused;
        if (refusal != null) {
            throw refusal;
        }
    }
}
