package dev.maspo.internal.model;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.ConnectException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The model of a configured endpoint, whose errors say where it is and never hold its key. */
final class EndpointModel implements ChatModel {

    private final ChatModel inner;
    private final String baseUrl;
    private final List<String> address;
    private final Secrets secrets;
    private volatile boolean answered;

    EndpointModel(ChatModel inner, String baseUrl, String modelName, Secrets secrets) {
        this.inner = inner;
        this.baseUrl = baseUrl;
        this.address = List.of(baseUrl, modelName);
        this.secrets = secrets;
    }

    String baseUrl() {
        return baseUrl;
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        try {
            ChatResponse response = inner.chat(request);
            answered = true;
            return response;
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private CallFailure failure(RuntimeException e) {
        Throwable hidden = secrets.hide(e);
        if (hasCause(e, ConnectException.class) && !answered) {
            // Nobody has ever answered there: more likely a wrong address than an outage, so the user hears it at once.
            return new CallFailure(
                    "at " + baseUrl
                            + ": nobody answers there; is the endpoint running, and maspo.model.base-url right?",
                    hidden,
                    new Trouble(Trouble.Kind.REFUSED));
        }
        if (hasCause(e, CertificateException.class) && !answered) {
            return new CallFailure(
                    "at " + baseUrl + ": its certificate is not trusted: "
                            + secrets.excerpt(String.valueOf(e.getMessage()))
                            + "; is maspo.model.base-url right, and does this JVM know who signed it"
                            + " (javax.net.ssl.trustStore)?",
                    hidden,
                    new Trouble(Trouble.Kind.REFUSED));
        }
        Trouble trouble = Trouble.of(e);
        if (trouble.kind() == Trouble.Kind.OTHER
                && (e instanceof NullPointerException || e instanceof IndexOutOfBoundsException)) {
            // LangChain4j takes for granted that an answer has all parts of the form.
            trouble = new Trouble(Trouble.Kind.MALFORMED);
        }
        return new CallFailure("at " + baseUrl + ": " + problem(e, trouble), hidden, trouble);
    }

    private String problem(RuntimeException e, Trouble trouble) {
        String said = secrets.excerpt(String.valueOf(e.getMessage()));
        Optional<HttpException> refusal = cause(e, HttpException.class);
        if (refusal.isPresent()) {
            String body = secrets.excerpt(String.valueOf(refusal.get().getMessage()));
            return "it answered with status " + refusal.get().statusCode() + (body.isEmpty() ? "" : ": " + body);
        }
        return switch (trouble.kind()) {
            case MALFORMED -> "its answer is not in the OpenAI form: " + said;
            case CONNECTION -> "the connection failed: " + said;
            default -> said;
        };
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
        return cause(thrown, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Causes.of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** What tells this endpoint and model from others, for its limits. */
    List<String> address() {
        return address;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return chat(request);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return inner.defaultRequestParameters();
    }

    @Override
    public ModelProvider provider() {
        return inner.provider();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return inner.supportedCapabilities();
    }

    @Override
    public String toString() {
        return "model at " + baseUrl;
    }
}
