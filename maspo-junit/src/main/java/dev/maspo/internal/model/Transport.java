package dev.maspo.internal.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.maspo.MaspoException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The innermost layer: hands the request to the model of the caller's role, and counts the call. */
public final class Transport implements ModelGateway {

    private final ModelTable models;
    private final UsageMeter meter;
    private final Secrets secrets;
    private final Prices prices;
    private final Set<ChatModel> answered = ConcurrentHashMap.newKeySet();

    /**
     * Creates the layer.
     *
     * @param models which model plays which role
     * @param meter counts every call that reaches a model
     * @param secrets what no answer and no exception may say
     * @param prices what the models' tokens cost
     */
    public Transport(ModelTable models, UsageMeter meter, Secrets secrets, Prices prices) {
        this.models = models;
        this.meter = meter;
        this.secrets = secrets;
        this.prices = prices;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        ChatModel model = models.find(caller.role(), caller.agent()).orElseThrow(() -> noModel(caller));
        meter.called(caller);
        ChatResponse response = ask(model, caller, request);
        meter.answered(caller, response.tokenUsage(), prices.of(model, request).orElse(null));
        if (response.finishReason() == FinishReason.LENGTH) {
            meter.truncated(caller);
        }
        return response;
    }

    // Whatever a model throws, be it an Error of a class that is missing, belongs to this call and must name it.
    private ChatResponse ask(ChatModel model, Caller caller, ChatRequest request) {
        ChatResponse response;
        try {
            response = model.chat(request);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            throw new ModelCallException(caller, secrets.hide(e), trouble(model, e));
        }
        if (response == null || response.aiMessage() == null) {
            throw new ModelCallException(caller, new IllegalStateException("it returned no answer (null)"));
        }
        answered.add(model);
        return withoutKeys(response);
    }

    // An answer goes into files, be it as a prompt; one that quotes a key, whoever made the model, must not take it
    // there.
    private ChatResponse withoutKeys(ChatResponse response) {
        AiMessage message = response.aiMessage();
        if (message.text() == null || !secrets.in(message.text())) {
            return response;
        }
        return response.toBuilder()
                .aiMessage(
                        message.toBuilder().text(secrets.hide(message.text())).build())
                .build();
    }

    // A model that never had a connection has more likely a wrong address than an outage: the user hears it at once. An
    // endpoint of ours tells a lost connection from a refused one itself.
    private Trouble trouble(ChatModel model, Throwable e) {
        Trouble trouble = Trouble.of(e);
        boolean neverThere = trouble.kind() == Trouble.Kind.CONNECTION
                && !(model instanceof EndpointModel)
                && !answered.contains(model);
        return neverThere ? new Trouble(Trouble.Kind.REFUSED) : trouble;
    }

    private static MaspoException noModel(Caller caller) {
        String role = caller.role().name();
        return new MaspoException("There is no model for " + caller + ". Add a method with @ModelFor(" + role
                + ") that returns a ChatModel, or configure maspo.model.base-url and maspo.model.name (or maspo.model."
                + role.toLowerCase(Locale.ROOT) + ".base-url and .name).");
    }
}
