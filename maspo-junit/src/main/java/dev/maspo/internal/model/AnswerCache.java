package dev.maspo.internal.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.internal.store.CallStore;
import dev.maspo.internal.store.StoredCall;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The outermost layer: a request that was answered before, in this run or an earlier one, costs nothing, and equal
 * requests under way, in this process or another that shares the store, are one call. A request that failed for good
 * has failed for the whole run, and may succeed in the next.
 */
public final class AnswerCache implements ModelGateway {

    private final ModelGateway inner;
    private final CallKeys keys;
    private final CallStore store;
    private final UsageMeter meter;
    private final Secrets secrets;
    private final Turns turns;
    private final RecentAnswers recent;
    // Calls under way, and those that have failed.
    private final Map<String, CompletableFuture<ChatResponse>> flights = new ConcurrentHashMap<>();

    /**
     * Creates the layer.
     *
     * @param inner answers what is not known yet
     * @param models which model plays which role
     * @param store keeps answers between runs
     * @param meter counts every answer that is reused
     * @param secrets what must not be kept
     * @param maxBytes about how much memory the answers may take
     * @param time waits for other processes
     */
    public AnswerCache(
            ModelGateway inner,
            ModelTable models,
            CallStore store,
            UsageMeter meter,
            Secrets secrets,
            long maxBytes,
            Time time) {
        this.inner = inner;
        this.keys = new CallKeys(models);
        this.store = store;
        this.meter = meter;
        this.secrets = secrets;
        this.turns = new Turns(store, time);
        this.recent = new RecentAnswers(maxBytes);
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        Optional<CallKey> found = keys.of(caller, request);
        if (found.isEmpty()) {
            return inner.chat(caller, request); // It says what is missing.
        }
        CallKey key = found.get();
        ChatResponse known = recent.get(key.hash());
        if (known != null) {
            meter.reused(known.tokenUsage());
            return known;
        }
        var mine = new CompletableFuture<ChatResponse>();
        var flight = flights.putIfAbsent(key.hash(), mine);
        return flight == null ? lead(caller, request, key, mine) : follow(caller, request, flight);
    }

    private ChatResponse lead(Caller caller, ChatRequest request, CallKey key, CompletableFuture<ChatResponse> mine) {
        try {
            ChatResponse answer = known(key);
            if (answer != null) {
                meter.reused(answer.tokenUsage());
            } else if (key.lasting()) {
                answer = turns.in(caller, key.hash(), () -> knownOrAsked(caller, request, key));
            } else {
                answer = inner.chat(caller, request);
            }
            // In this order: whoever finds no flight must find the answer.
            recent.put(key.hash(), answer);
            flights.remove(key.hash());
            mine.complete(answer);
            return answer;
        } catch (Throwable e) {
            boolean interrupted = Thread.currentThread().isInterrupted();
            if (interrupted || e instanceof BudgetSpentException) {
                // What the search must not pay, the decision after it may.
                flights.remove(key.hash(), mine);
            }
            if (interrupted) {
                // Somebody has given this caller up, which says nothing of the request.
                mine.cancel(false);
            }
            // Kept like an answer: whether an equal request comes a moment sooner or later must not change the run.
            mine.completeExceptionally(e);
            throw e;
        }
    }

    // Another process may have been answered between the first look and the turn.
    private ChatResponse knownOrAsked(Caller caller, ChatRequest request, CallKey key) {
        ChatResponse answer = known(key);
        if (answer == null) {
            return keep(key, caller, request, inner.chat(caller, request));
        }
        meter.reused(answer.tokenUsage());
        return answer;
    }

    private @Nullable ChatResponse known(CallKey key) {
        ChatResponse answer = recent.get(key.hash()); // Another leader may have left since the first look.
        if (answer != null || !key.lasting()) {
            return answer;
        }
        return store.find(key.hash()).flatMap(AnswerCodec::read).orElse(null);
    }

    private ChatResponse keep(CallKey key, Caller caller, ChatRequest request, ChatResponse answer) {
        if (!isComplete(answer.aiMessage())) {
            return answer;
        }
        Optional<String> response = AnswerCodec.write(answer);
        String asked = ReadableCall.request(request);
        String said = ReadableCall.answer(answer.aiMessage());
        if (response.isEmpty() || secrets.in(asked) || secrets.in(said) || secrets.in(response.get())) {
            return answer;
        }
        TokenUsage usage = answer.tokenUsage();
        String kept = store.keep(new StoredCall(
                key.hash(),
                key.model(),
                caller.role().name(),
                caller.agent(),
                count(usage == null ? null : usage.inputTokenCount()),
                count(usage == null ? null : usage.outputTokenCount()),
                asked,
                said,
                response.get()));
        // Another process may have been faster; all go on with one answer.
        return kept.equals(response.get()) ? answer : AnswerCodec.read(kept).orElse(answer);
    }

    // An empty answer is a mishap that the next run need not repeat.
    private static boolean isComplete(AiMessage message) {
        return (message.text() != null && !message.text().isBlank()) || message.hasToolExecutionRequests();
    }

    private static long count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    private ChatResponse follow(Caller caller, ChatRequest request, CompletableFuture<ChatResponse> flight) {
        try {
            ChatResponse answer = flight.get();
            meter.reused(answer.tokenUsage());
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelCallException(caller, e);
        } catch (CancellationException e) {
            return chat(caller, request); // Who led was interrupted.
        } catch (ExecutionException e) {
            meter.reused(null);
            // The same failure, told of the one who asks now.
            if (e.getCause() instanceof ModelCallException failure && failure.getCause() != null) {
                throw new ModelCallException(caller, failure.getCause());
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new ModelCallException(caller, e.getCause() == null ? e : e.getCause());
        }
    }
}
