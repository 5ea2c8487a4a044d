package dev.maspo.internal.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.MaspoException;
import java.util.Locale;

/** The innermost layer: hands the request to the model of the caller's role, and counts the call. */
public final class Transport implements ModelGateway {

    private final ModelTable models;
    private final UsageMeter meter;
    private final Secrets secrets;

    /**
     * Creates the layer.
     *
     * @param models which model plays which role
     * @param meter counts every call that reaches a model
     * @param secrets what no exception may say
     */
    public Transport(ModelTable models, UsageMeter meter, Secrets secrets) {
        this.models = models;
        this.meter = meter;
        this.secrets = secrets;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        ChatModel model = models.find(caller.role(), caller.agent()).orElseThrow(() -> noModel(caller));
        meter.called(caller.role());
        ChatResponse response = ask(model, caller, request);
        meter.answered(response.tokenUsage());
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
            throw new ModelCallException(caller, secrets.hide(e));
        }
        if (response == null || response.aiMessage() == null) {
            throw new ModelCallException(caller, new IllegalStateException("it returned no answer (null)"));
        }
        return response;
    }

    private static MaspoException noModel(Caller caller) {
        String role = caller.role().name();
        return new MaspoException("There is no model for " + caller + ". Add a method with @ModelFor(" + role
                + ") that returns a ChatModel, or configure maspo.model.base-url and maspo.model.name (or maspo.model."
                + role.toLowerCase(Locale.ROOT) + ".base-url and .name).");
    }
}
