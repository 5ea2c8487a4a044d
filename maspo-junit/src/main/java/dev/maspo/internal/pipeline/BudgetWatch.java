package dev.maspo.internal.pipeline;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelGateway;
import org.jspecify.annotations.Nullable;

/**
 * Notes that a call was refused as a budget is spent. That ends the run and is no failure of the agent, whatever the
 * user's code makes of the exception: a run without its budget says nothing about the prompts.
 */
final class BudgetWatch implements ModelGateway {

    private final ModelGateway inner;
    private volatile @Nullable BudgetSpentException refused;

    BudgetWatch(ModelGateway inner) {
        this.inner = inner;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        try {
            return inner.chat(caller, request);
        } catch (BudgetSpentException e) {
            refused = e;
            throw e;
        }
    }

    /** Throws the refusal, if there was one. */
    void check() {
        BudgetSpentException refusal = refused;
        if (refusal != null) {
            throw refusal;
        }
    }
}
