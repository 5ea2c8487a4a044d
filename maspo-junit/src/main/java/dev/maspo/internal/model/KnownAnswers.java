package dev.maspo.internal.model;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.store.CallStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A gateway without a model behind it: it answers what an earlier run was answered, fails for everything else, and
 * notes both. Safe for concurrent use.
 */
public final class KnownAnswers implements ModelGateway {

    private final CallKeys keys;
    private final CallStore store;
    private final Map<String, AskedBefore> asked = new ConcurrentHashMap<>();

    /**
     * Creates the gateway.
     *
     * @param models which model plays which role; only what they are known by is used
     * @param store keeps answers between runs
     */
    public KnownAnswers(ModelTable models, CallStore store) {
        this.keys = new CallKeys(models);
        this.store = store;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        Optional<ChatResponse> answer = keys.of(caller, request)
                .filter(CallKey::lasting)
                .flatMap(key -> store.find(key.hash()))
                .flatMap(AnswerCodec::read);
        asked.computeIfAbsent(caller.agent(), agent -> new AskedBefore())
                .add(caller.caseId(), TokenEstimate.bytes(request), answer);
        return answer.orElseThrow(
                () -> new ModelCallException(caller, new IllegalStateException("its answer is not known yet")));
    }

    /**
     * What an agent asked up to now.
     *
     * @param agent the agent's id
     * @return the counts
     */
    public AskedBefore of(String agent) {
        return asked.getOrDefault(agent, new AskedBefore());
    }
}
