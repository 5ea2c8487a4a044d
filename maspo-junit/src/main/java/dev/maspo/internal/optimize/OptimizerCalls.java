package dev.maspo.internal.optimize;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.pipeline.Shortened;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests to the optimizer, cached or not, and those that failed: each costs the search a proposal. Safe
 * for concurrent use.
 */
public final class OptimizerCalls implements ModelGateway {

    private static final int LONGEST = 300;

    private final ModelGateway inner;
    private final LongAdder requests = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicReference<@Nullable ModelCallException> first = new AtomicReference<>();

    /**
     * Starts at zero.
     *
     * @param inner the way to all models
     */
    public OptimizerCalls(ModelGateway inner) {
        this.inner = inner;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        if (caller.role() != ModelRole.OPTIMIZER) {
            return inner.chat(caller, request);
        }
        requests.increment();
        try {
            return inner.chat(caller, request);
        } catch (ModelCallException e) {
            first.compareAndSet(null, e);
            failed.increment();
            throw e;
        }
    }

    /**
     * What the user should know of them.
     *
     * @return how many failed, and how the first did; empty if none
     */
    public Optional<String> warning() {
        return Optional.ofNullable(first.get())
                .map(failure ->
                        failed.sum() + " of " + requests.sum() + " requests to the optimizer failed; the first: "
                                + Shortened.line(String.valueOf(failure.getMessage()), LONGEST));
    }
}
