package dev.maspo.internal.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Makes the keys of calls: the hash of everything that decides what is asked. Nothing of it can be read from the key.
 */
final class CallKeys {

    // To be counted up when the form changes: old answers are then no longer found.
    private static final String FORM = "{\"form\":2,\"model\":";

    private final ModelTable models;
    private final IdentityHashMap<ChatModel, ModelIdentity> identities = new IdentityHashMap<>();

    CallKeys(ModelTable models) {
        this.models = models;
        models.byRole().values().forEach(this::identify);
        models.byAgent().values().forEach(this::identify);
    }

    private void identify(ChatModel model) {
        identities.computeIfAbsent(model, m -> ModelIdentity.of(m, identities.size()));
    }

    /** The key of a call, or nothing if there is no model for it. */
    Optional<CallKey> of(Caller caller, ChatRequest request) {
        return models.find(caller.role(), caller.agent())
                .map(identities::get)
                .map(model -> key(model, caller, request));
    }

    private static CallKey key(ModelIdentity model, Caller caller, ChatRequest request) {
        StringBuilder json = new StringBuilder(1024).append(FORM).append(model.canonical());
        json.append(",\"role\":\"").append(caller.role()).append('"');
        // Two agents that ask the same want a sample each: a vote lives on that. And whoever is judged pays: if equal
        // questions about two agents were one call, it would be counted for the one that happened to come first.
        json.append(",\"agent\":").append(CanonicalJson.quoted(caller.agent()));
        json.append(",\"replicate\":").append(caller.replicate());
        boolean described = parameters(json, request.parameters());
        json.append(",\"messages\":[");
        String comma = "";
        for (ChatMessage message : request.messages()) {
            json.append(comma).append(message(message));
            comma = ",";
        }
        return new CallKey(hash(json.append("]}")), model.lasting() && described, model.name());
    }

    // Parameters, tools and response format. False if they cannot be described, which they then are for this run only.
    private static boolean parameters(StringBuilder json, ChatRequestParameters parameters) {
        if (parameters.equals(DefaultChatRequestParameters.EMPTY)) {
            return true;
        }
        Optional<String> described = CanonicalJson.of(parameters);
        json.append(",\"parameters\":").append(described.orElseGet(() -> CanonicalJson.quoted(parameters.toString())));
        return described.isPresent();
    }

    /** A message as JSON with the members of its objects in order. */
    static String message(ChatMessage message) {
        // Nearly all requests are made of these two, and LangChain4j's own form is slower to write.
        if (message instanceof SystemMessage system) {
            return "{\"system\":" + CanonicalJson.quoted(system.text()) + "}";
        }
        if (message instanceof UserMessage user
                && user.hasSingleText()
                && user.name() == null
                && user.attributes().isEmpty()) {
            return "{\"user\":" + CanonicalJson.quoted(user.singleText()) + "}";
        }
        return "{\"message\":" + CanonicalJson.sorted(ChatMessageSerializer.messageToJson(message)) + "}";
    }

    private static String hash(CharSequence json) {
        try {
            byte[] ascii = json.toString().getBytes(StandardCharsets.ISO_8859_1);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ascii));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has it.
        }
    }
}
