package dev.maspo.internal.model;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cache and single-flight for one run, in memory: equal requests are paid once, even while the first is still under
 * way. A request that failed for good has failed for the whole run.
 */
public final class SharedAnswers implements ModelGateway {

    // Two agents that ask the same want a sample each (a vote lives on that), so the agent is part of the request.
    private record Key(ModelRole role, String agent, int replicate, ChatRequest request) {}

    private final ModelGateway inner;
    private final UsageMeter meter;
    private final Map<Key, CompletableFuture<ChatResponse>> answers = new ConcurrentHashMap<>();

    /**
     * Creates the layer.
     *
     * @param inner answers what is not known yet
     * @param meter counts every answer that is reused
     */
    public SharedAnswers(ModelGateway inner, UsageMeter meter) {
        this.inner = inner;
        this.meter = meter;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        Key key = new Key(caller.role(), caller.agent(), caller.replicate(), request);
        var mine = new CompletableFuture<ChatResponse>();
        var known = answers.putIfAbsent(key, mine);
        if (known != null) {
            meter.reused();
            return join(caller, known);
        }
        try {
            mine.complete(inner.chat(caller, request));
        } catch (Throwable e) {
            if (e instanceof BudgetSpentException) {
                // What the search must not pay, the decision after it may.
                answers.remove(key, mine);
            }
            // Kept like an answer: whether an equal request comes a moment sooner or later must not change the run.
            mine.completeExceptionally(e);
            throw e;
        }
        return mine.join();
    }

    private static ChatResponse join(Caller caller, CompletableFuture<ChatResponse> known) {
        try {
            return known.join();
        } catch (CompletionException e) {
            // The same failure, told of the one who asks now.
            if (e.getCause() instanceof ModelCallException failure && failure.getCause() != null) {
                throw new ModelCallException(caller, failure.getCause());
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
